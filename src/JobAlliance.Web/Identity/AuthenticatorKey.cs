using Microsoft.AspNetCore.Identity;
using QRCoder;

namespace JobAlliance.Web.Identity;

/// <summary>The secret that a person's authenticator app shares with us.</summary>
internal sealed record AuthenticatorKey(string Secret)
{
    private const int PixelsPerModule = 4;

    public static async Task<AuthenticatorKey> OfAsync(UserManager<IdentityUser> users, IdentityUser user)
    {
        if (await users.GetAuthenticatorKeyAsync(user) is { Length: > 0 } known)
        {
            return new AuthenticatorKey(known);
        }

        await users.ResetAuthenticatorKeyAsync(user);
        return new AuthenticatorKey((await users.GetAuthenticatorKeyAsync(user))!);
    }

    /// <summary>In groups of four, to be typed.</summary>
    public string Readable => string.Join(' ', Secret.Chunk(4).Select(group => new string(group).ToLowerInvariant()));

    /// <summary>An SVG of the key's address (https://github.com/google/google-authenticator/wiki/Key-Uri-Format).</summary>
    public string QrCode(string issuer, string account)
    {
        var (of, at) = (Uri.EscapeDataString(issuer), Uri.EscapeDataString(account));
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode($"otpauth://totp/{of}:{at}?secret={Secret}&issuer={of}&digits=6", QRCodeGenerator.ECCLevel.M);
        return new SvgQRCode(data).GetGraphic(PixelsPerModule, "#000000", "#ffffff", sizingMode: SvgQRCode.SizingMode.ViewBoxAttribute);
    }
}
