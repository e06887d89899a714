using System.Security.Claims;
using JobAlliance.Adapters.Identity;
using JobAlliance.Core.Accounts;
using JobAlliance.Core.Common;

namespace JobAlliance.Web.Identity;

/// <summary>Who sends this request, read from our rows once a request.</summary>
public sealed class CurrentActor(IHttpContextAccessor accessor, FindActor findActor)
{
    /// <summary>Claim that says who vouches for the person; without it our own sign-in does.</summary>
    public const string IssuerClaim = "iss";

    private Actor? actor;

    public async ValueTask<Actor> GetAsync(CancellationToken cancellationToken = default) => actor ??= await FindAsync(cancellationToken);

    /// <summary>Forgets who it was: the request itself has signed somebody in or out.</summary>
    public void Reset() => actor = null;

    private async Task<Actor> FindAsync(CancellationToken cancellationToken)
    {
        if (accessor.HttpContext?.Items[AgencyKeyAuthentication.ActorItem] is Actor system)
        {
            return system;
        }

        var user = accessor.HttpContext?.User;
        if (user?.Identity?.IsAuthenticated is not true || user.FindFirstValue(ClaimTypes.NameIdentifier) is not { } subject)
        {
            return FindActor.Visitor;
        }

        return await findActor.HandleAsync(user.FindFirstValue(IssuerClaim) ?? SignInDb.Issuer, subject, cancellationToken);
    }
}
