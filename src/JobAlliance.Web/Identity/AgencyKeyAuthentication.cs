using System.Security.Claims;
using System.Text.Encodings.Web;
using JobAlliance.Core.Agencies;
using JobAlliance.Core.Common;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace JobAlliance.Web.Identity;

/// <summary>Signs an agency's own system in by <c>Authorization: Bearer jak_…</c>. The actor is read from our rows at every request.</summary>
internal sealed class AgencyKeyAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    FindAgencyKey findKey
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "AgencyKey";

    /// <summary>Where the actor that the key stands for is kept for the rest of the request.</summary>
    public static readonly object ActorItem = new();

    public static bool IsPresentIn(HttpRequest request) => SecretOf(request) is not null;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (SecretOf(Request) is not { } secret)
        {
            return AuthenticateResult.NoResult();
        }

        if (await findKey.HandleAsync(secret, Context.RequestAborted) is not { } actor)
        {
            return AuthenticateResult.Fail("The agency key is unknown, revoked or expired.");
        }

        Context.Items[ActorItem] = actor;
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.Role, nameof(ActorKind.AgencyKey))], SchemeName);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName));
    }

    private static string? SecretOf(HttpRequest request)
    {
        const string bearer = "Bearer ";
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(bearer + IssueAgencyKey.Mark, StringComparison.OrdinalIgnoreCase) ? header[bearer.Length..].Trim() : null;
    }
}
