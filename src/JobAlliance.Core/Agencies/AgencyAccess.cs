using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Agencies;

/// <summary>Who may do what for an agency. Asked of our rows each time: a seat that was taken away this minute counts no more.</summary>
public static class AgencyAccess
{
    /// <summary>Members, keys, profile, capacity: its owners, and staff.</summary>
    public static Task<bool> MayManageAgencyAsync(this AppDb db, Actor actor, Guid agencyId, CancellationToken cancellationToken) =>
        actor.IsStaff ? Task.FromResult(true) : db.HasSeatAsync(actor, agencyId, [AgencyRole.Owner], cancellationToken);

    /// <summary>Postings and imports: owners, recruiters and keys of the agency, and staff. The centre's own (<paramref name="agencyId"/> null): staff alone.</summary>
    public static async Task<bool> MayPostForAsync(this AppDb db, Actor actor, Guid? agencyId, CancellationToken cancellationToken)
    {
        if (actor.IsStaff || actor.Kind == ActorKind.System)
        {
            return true;
        }

        return agencyId is { } agency
            && (IsKeyOf(actor, agency) || await db.HasSeatAsync(actor, agency, [AgencyRole.Owner, AgencyRole.Recruiter], cancellationToken));
    }

    /// <summary>Whether the actor may read what belongs to the agency alone: any seat, its keys, staff.</summary>
    public static async Task<bool> MaySeeAgencyAsync(this AppDb db, Actor actor, Guid agencyId, CancellationToken cancellationToken) =>
        actor.IsStaff
        || IsKeyOf(actor, agencyId)
        || await db.HasSeatAsync(actor, agencyId, [AgencyRole.Owner, AgencyRole.Recruiter, AgencyRole.Counsellor], cancellationToken);

    private static bool IsKeyOf(Actor actor, Guid agencyId) => actor.Kind == ActorKind.AgencyKey && actor.ActsFor(agencyId);

    private static Task<bool> HasSeatAsync(this AppDb db, Actor actor, Guid agencyId, AgencyRole[] roles, CancellationToken cancellationToken) =>
        actor is { Kind: ActorKind.AgencyMember, AccountId: { } account }
            ? db.AgencyMembers.AnyAsync(
                member => member.AgencyId == agencyId && member.AccountId == account && member.RemovedAt == null && roles.Contains(member.Role),
                cancellationToken
            )
            : Task.FromResult(false);
}
