using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Guidance;
using JobAlliance.Core.Referrals;
using JobAlliance.Core.Routing;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Review;

/// <summary>What waits for the staff, and how the alliance does: figures of the first page.</summary>
public sealed class ReadDesk(AppDb db)
{
    /// <param name="Waiting">Matches to review.</param>
    /// <param name="OldestWaiting">Since when the oldest of them waits.</param>
    /// <param name="Unrouted">Referrals and tasks for which staff must choose an agency.</param>
    /// <param name="Escalated">Open referrals that rested too long.</param>
    /// <param name="Failed">Messages that no consumer could handle.</param>
    /// <param name="Forgotten">Graduates for whom nothing is under way.</param>
    /// <param name="Licences">Agencies whose licence ends within 30 days or has ended.</param>
    /// <param name="Hired">Through the alliance, in the last 30 days.</param>
    public sealed record View(
        int Waiting,
        DateTimeOffset? OldestWaiting,
        int Unrouted,
        int Offered,
        int Escalated,
        int Failed,
        int Forgotten,
        int Licences,
        int OpenReferrals,
        int OpenGuidance,
        int Hired
    );

    public async Task<Result<View>> HandleAsync(Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.IsStaff)
        {
            return Refusals.StaffOnly;
        }

        var (month, soon) = (db.Now.AddDays(-30), db.Today.AddDays(30));
        var waiting = db.Matches.Where(match => match.Status == MatchStatus.Proposed);
        var open = db.Referrals.Where(row => row.Stage < ReferralStage.Hired);
        return new View(
            await waiting.CountAsync(cancellationToken),
            await waiting.MinAsync(match => (DateTimeOffset?)match.ProposedAt, cancellationToken),
            await ListUnrouted.CountAsync(db, cancellationToken),
            await db.Routes.CountAsync(row => row.Status == RouteStatus.Offered, cancellationToken),
            await open.CountAsync(row => row.EscalatedAt != null, cancellationToken),
            await db.Outbox.CountAsync(row => row.FailedAt != null, cancellationToken),
            await ListForgotten.Find(db, db.Now).CountAsync(cancellationToken),
            await db.Agencies.CountAsync(
                row => row.LeftOn == null && (row.LicenceExpiresOn == null || row.LicenceExpiresOn <= soon),
                cancellationToken
            ),
            await open.CountAsync(cancellationToken),
            await db.GuidanceTasks.CountAsync(row => row.Status < GuidanceStatus.Done, cancellationToken),
            await db.Referrals.CountAsync(row => row.Stage == ReferralStage.Hired && row.ClosedAt >= month, cancellationToken)
        );
    }
}
