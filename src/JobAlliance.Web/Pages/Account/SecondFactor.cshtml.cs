using JobAlliance.Adapters.Identity;
using JobAlliance.Core.Common;
using JobAlliance.Web.Identity;
using JobAlliance.Web.Pages.Shared;
using JobAlliance.Web.Resources;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using Factor = JobAlliance.Web.Identity.SecondFactor;

namespace JobAlliance.Web.Pages.Account;

/// <summary>Sets up the time-based second factor (RFC 6238): a key as a QR code, proved by a first code, then recovery codes shown once.</summary>
[EnableRateLimiting(SignInRegistration.TriesPolicy)]
public sealed class SecondFactorModel(SignInManager<IdentityUser> signIn, CurrentActor current, IOptions<SignInSettings> settings, Texts texts)
    : PageModel
{
    private const int RecoveryCodeCount = 8;

    private UserManager<IdentityUser> Users => signIn.UserManager;

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    public bool IsOn { get; private set; }

    public bool IsRequired { get; private set; }

    public string Key { get; private set; } = "";

    public string QrCode { get; private set; } = "";

    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];

    public string Back => RoomDoor.IsLocal(ReturnUrl) ? ReturnUrl! : "/account";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await Users.GetUserAsync(User) is { } user ? await ShowAsync(user, cancellationToken) : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await Users.GetUserAsync(User) is not { } user)
        {
            return NotFound();
        }

        var code = (Code ?? "").Replace(" ", "", StringComparison.Ordinal);
        if (!await Users.VerifyTwoFactorTokenAsync(user, Users.Options.Tokens.AuthenticatorTokenProvider, code))
        {
            await ShowAsync(user, cancellationToken);
            return this.Refuse(Error.Invalid("identity.code-wrong", nameof(Code)), texts, prefix: "");
        }

        await Users.SetTwoFactorEnabledAsync(user, true);
        RecoveryCodes = [.. await Users.GenerateNewTwoFactorRecoveryCodesAsync(user, RecoveryCodeCount) ?? []];
        await signIn.SignInWithClaimsAsync(user, isPersistent: false, [new(Factor.Claim, Factor.Shown)]);
        return Page();
    }

    /// <summary>A new phone: the old key stops working only when the new one was proved, so this starts from one's own signed-in, second-factored session.</summary>
    public async Task<IActionResult> OnPostAgainAsync()
    {
        if (await Users.GetUserAsync(User) is not { } user || !User.HasClaim(Factor.Claim, Factor.Shown))
        {
            return Forbid();
        }

        await Users.SetTwoFactorEnabledAsync(user, false);
        await Users.ResetAuthenticatorKeyAsync(user);
        await signIn.SignInWithClaimsAsync(user, isPersistent: false, [new(Factor.Claim, Factor.Shown)]);
        return RedirectToPage();
    }

    private async Task<IActionResult> ShowAsync(IdentityUser user, CancellationToken cancellationToken)
    {
        var actor = await current.GetAsync(cancellationToken);
        IsRequired = Factor.IsMissing(User, actor, settings.Value);
        IsOn = await Users.GetTwoFactorEnabledAsync(user);
        if (!IsOn)
        {
            var key = await AuthenticatorKey.OfAsync(Users, user);
            (Key, QrCode) = (key.Readable, key.QrCode(texts["Frame.Product"], user.Email!));
        }

        return Page();
    }
}
