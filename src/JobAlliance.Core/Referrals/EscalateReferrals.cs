using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Exchange;
using JobAlliance.Core.Messages;
using JobAlliance.Core.Timeline;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Referrals;

/// <summary>A referral that rested longer than its stage may is shown to staff, told to the agency, and to the graduate: never silence. Safe to repeat.</summary>
public sealed class EscalateReferrals(AppDb db)
{
    /// <summary>How many were escalated now.</summary>
    public async Task<int> HandleAsync(CancellationToken cancellationToken)
    {
        var now = db.Now;
        var due = await db
            .Referrals.Where(row => row.Stage < ReferralStage.Hired && row.NextDeadline <= now && row.EscalatedAt == null)
            .OrderBy(row => row.NextDeadline)
            .Take(200)
            .ToListAsync(cancellationToken);
        foreach (var referral in due)
        {
            referral.EscalatedAt = now;
            await TellAsync(referral, cancellationToken);
        }

        return (await db.TrySaveAsync(cancellationToken)).Succeeded ? due.Count : 0;
    }

    private async Task TellAsync(Referral referral, CancellationToken cancellationToken)
    {
        var key = $"referral.escalated:{referral.Id:N}:{referral.Version}";
        var word = ReferralJournal.Word(referral.Stage);
        var posting = await db.Postings.Where(row => row.Id == referral.PostingId).Select(row => row.Title).SingleAsync(cancellationToken);
        db.Raise(new ReferralEscalated(referral.Id));
        db.Audit(Actor.System, "referral.escalated", "referral", referral.Id, detail: word);
        db.Tell(referral.GraduateId, "referral.escalated", key, [posting, word], referral.PostingId, referral.Id);
        await db.NotifyStaffAsync(new News("referral.escalated", key, Paths.StaffReferral(referral.Id), posting, word), cancellationToken);
        if (referral.AgencyId is { } agency)
        {
            var news = new News("referral.escalated", $"{key}:agency", Paths.AgencyReferral(referral.Id), posting, word);
            await db.NotifyAgencyAsync(agency, news, cancellationToken);
        }
    }
}
