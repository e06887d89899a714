using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Guidance;
using JobAlliance.Core.Messages;
using JobAlliance.Core.Review;
using JobAlliance.Core.Routing;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Referrals;

/// <summary>Somebody found work: everything else that is open for this graduate closes in the same transaction. Saved by the caller.</summary>
public sealed class CloseOnHire(AppDb db, ReferralJournal journal, WithdrawOffers offers)
{
    /// <param name="graduateId">Who was hired.</param>
    /// <param name="referralId">Through which referral; null when elsewhere.</param>
    /// <param name="actor">Who reported it.</param>
    public async Task CloseAsync(Guid graduateId, Guid? referralId, Actor actor, CancellationToken cancellationToken)
    {
        var graduate = await db.Graduates.SingleAsync(row => row.Id == graduateId, cancellationToken);
        graduate.HiredAt = db.Now;
        db.Raise(new GraduateHired(graduateId, referralId));
        db.Raise(new ResumesChanged([graduateId]));
        await CloseReferralsAsync(graduateId, referralId, actor, cancellationToken);
        await CloseGuidanceAsync(graduateId, cancellationToken);
        await LapseMatchesAsync(graduateId, cancellationToken);
    }

    private async Task CloseReferralsAsync(Guid graduateId, Guid? referralId, Actor actor, CancellationToken cancellationToken)
    {
        var others = await db
            .Referrals.Where(row => row.GraduateId == graduateId && row.Id != referralId && row.Stage < ReferralStage.Hired)
            .ToListAsync(cancellationToken);
        await offers.OfReferralsAsync([.. others.Select(row => row.Id)], cancellationToken);
        foreach (var other in others)
        {
            other.OutcomeCode = "hired-elsewhere";
            await journal.MoveAsync(other, new ReferralJournal.Move(ReferralStage.Withdrawn, actor, Args: ["hired-elsewhere"]), cancellationToken);
        }
    }

    private async Task CloseGuidanceAsync(Guid graduateId, CancellationToken cancellationToken)
    {
        var waiting = await db
            .GuidanceTasks.Where(task => task.GraduateId == graduateId && task.Status < GuidanceStatus.Accepted)
            .ToListAsync(cancellationToken);
        waiting.ForEach(task => task.Cancel(db.Now));
        await offers.OfTasksAsync([.. waiting.Select(task => task.Id)], cancellationToken);
    }

    private async Task LapseMatchesAsync(Guid graduateId, CancellationToken cancellationToken)
    {
        var standing = await db
            .Matches.Where(match => match.GraduateId == graduateId && match.Status <= MatchStatus.Approved)
            .ToListAsync(cancellationToken);
        standing.ForEach(match => match.Lapse());
    }
}
