using JobAlliance.Core.Bus;
using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Messages;
using JobAlliance.Core.Review;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Referrals;

/// <summary>An approved match becomes a referral that seeks its agency. A pair that has one already keeps it, whatever became of it.</summary>
public sealed class OpenReferral(AppDb db, ReferralJournal journal) : Consumer<MatchApproved>
{
    public override async Task ConsumeAsync(MatchApproved message, CancellationToken cancellationToken)
    {
        var match = await db.Matches.SingleOrDefaultAsync(row => row.Id == message.MatchId, cancellationToken);
        if (match is not { Status: MatchStatus.Approved } || await HasOneAsync(match, cancellationToken))
        {
            return;
        }

        var referral = new Referral
        {
            Id = db.NewId(),
            GraduateId = match.GraduateId,
            PostingId = match.PostingId,
            MatchId = match.Id,
            Origin = ReferralOrigin.Match,
            Occupation = match.Occupation,
            OpenedAt = db.Now,
            StageSince = db.Now,
        };
        journal.Begin(referral, Actor.System);
    }

    private Task<bool> HasOneAsync(Match match, CancellationToken cancellationToken) =>
        db.Referrals.AnyAsync(row => row.GraduateId == match.GraduateId && row.PostingId == match.PostingId, cancellationToken);
}
