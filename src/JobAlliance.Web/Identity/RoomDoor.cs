using System.Globalization;
using JobAlliance.Adapters.Identity;
using JobAlliance.Core.Accounts;
using JobAlliance.Core.Common;
using Microsoft.AspNetCore.Identity;

namespace JobAlliance.Web.Identity;

/// <summary>Where a person who has just signed in goes: back to what they wanted, or to their own room.</summary>
public sealed class RoomDoor(FindActor findActor, RegisterGraduate registerGraduate)
{
    /// <summary>A path of this site; null when the account is disabled or its seat was taken away.</summary>
    public async Task<string?> OpenAsync(IdentityUser user, string? returnUrl, CancellationToken cancellationToken)
    {
        var actor = await findActor.HandleAsync(SignInDb.Issuer, user.Id, cancellationToken);
        if (actor.Kind == ActorKind.Visitor)
        {
            await CompleteRegistrationAsync(user, cancellationToken);
            actor = await findActor.HandleAsync(SignInDb.Issuer, user.Id, cancellationToken);
        }

        return actor.Kind == ActorKind.Visitor ? null
            : IsLocal(returnUrl) ? returnUrl
            : HomeOf(actor);
    }

    public static string HomeOf(Actor actor) =>
        actor.Kind switch
        {
            ActorKind.Graduate => "/me",
            ActorKind.AgencyMember => "/agency",
            ActorKind.Staff or ActorKind.Administrator => "/staff",
            _ => "/",
        };

    /// <summary>A path of this site, not an address of another.</summary>
    public static bool IsLocal(string? path) => path is ['/', ..] and not ['/', '/' or '\\', ..];

    // A registration that was cut off between its two databases is finished here; for a login that has its account this does nothing.
    private async Task CompleteRegistrationAsync(IdentityUser user, CancellationToken cancellationToken)
    {
        var name = user.Email!.Split('@')[0];
        var request = new RegisterGraduate.Request(name, user.Email, CultureInfo.CurrentUICulture.Name, SignInDb.Issuer, user.Id);
        await registerGraduate.HandleAsync(request, cancellationToken);
    }
}
