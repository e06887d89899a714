using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Review;
using JobAlliance.Web.Identity;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Web.Pages.Jobs;

/// <summary>Where the reader stands with a posting.</summary>
public sealed class OwnPostingState(FindOwnMatches ownMatches, CurrentActor current, AppDb db)
{
    public async Task<(Actor Actor, Match? Match, Guid? ReferralId, bool HasResume)> OfAsync(Guid postingId, CancellationToken cancellationToken)
    {
        var actor = await current.GetAsync(cancellationToken);
        if (actor.GraduateId is not { } graduateId)
        {
            return (actor, null, null, false);
        }

        var referral = await db
            .Referrals.Where(row => row.GraduateId == graduateId && row.PostingId == postingId)
            .Select(row => (Guid?)row.Id)
            .FirstOrDefaultAsync(cancellationToken);
        var hasResume = await db.Graduates.AnyAsync(row => row.Id == graduateId && row.SubmittedVersion > 0, cancellationToken);
        return (actor, await ownMatches.OfPostingAsync(postingId, actor, cancellationToken), referral, hasResume);
    }
}
