using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Privacy;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Referrals;

/// <summary>Who may see or move a referral, as part of the query.</summary>
internal static class ReferralAccess
{
    /// <summary>Those that the actor serves: an agency its own, the centre all.</summary>
    public static IQueryable<Referral> ServedBy(this AppDb db, Actor actor) =>
        actor.IsStaff ? db.Referrals : db.Referrals.Where(row => actor.AgencyId != null && row.AgencyId == actor.AgencyId);

    /// <summary>Those that the actor serves, and a graduate's own.</summary>
    public static IQueryable<Referral> VisibleTo(this AppDb db, Actor actor) =>
        actor.GraduateId is { } graduate ? db.Referrals.Where(row => row.GraduateId == graduate) : db.ServedBy(actor);

    /// <summary>A referral that is still open, or why not.</summary>
    public static async Task<Result<Referral>> FindOpenAsync(this IQueryable<Referral> visible, Guid id, CancellationToken cancellationToken) =>
        await visible.SingleOrDefaultAsync(row => row.Id == id, cancellationToken) switch
        {
            null => Error.NotFound("referral.not-found"),
            { IsOpen: false } => Error.Conflict("referral.ended"),
            var referral => referral,
        };

    /// <summary>Null when the agency that serves may use the graduate's contact data for it. The centre, serving by itself, holds the data already.</summary>
    public static async Task<Error?> CheckConsentAsync(this AppDb db, Referral referral, CancellationToken cancellationToken) =>
        referral.AgencyId is not { } agency || await db.InForce(agency, referral.Id, null).AnyAsync(cancellationToken)
            ? null
            : Error.Conflict("referral.no-consent");
}
