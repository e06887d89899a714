using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Messages;
using JobAlliance.Core.Postings;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Referrals;

/// <summary>The offer was taken: the referral ends well, the posting counts one opening less, and everything else of the graduate's closes.</summary>
public sealed class RecordHire(AppDb db, ReferralJournal journal, CloseOnHire closing)
{
    public sealed record Request(Guid ReferralId, string? Note = null);

    public async Task<Result> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        var found = await db.ServedBy(actor).FindOpenAsync(request.ReferralId, cancellationToken);
        if (found.Error is { } missing)
        {
            return missing;
        }

        var referral = found.Value;
        if (await db.CheckConsentAsync(referral, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        var moved = await journal.MoveAsync(referral, new ReferralJournal.Move(ReferralStage.Hired, actor, request.Note), cancellationToken);
        if (!moved.Succeeded)
        {
            return moved;
        }

        await FillAsync(referral.PostingId, cancellationToken);
        await closing.CloseAsync(referral.GraduateId, referral.Id, actor, cancellationToken);
        return await db.TrySaveAsync(cancellationToken);
    }

    private async Task FillAsync(Guid postingId, CancellationToken cancellationToken)
    {
        var posting = await db.Postings.SingleAsync(row => row.Id == postingId, cancellationToken);
        posting.Filled++;
        if (posting.Filled >= posting.Content.Openings && posting.Status == PostingStatus.Published)
        {
            (posting.Status, posting.ClosedAt) = (PostingStatus.Filled, db.Now);
            db.Raise(new PostingsChanged([postingId]));
        }
    }
}
