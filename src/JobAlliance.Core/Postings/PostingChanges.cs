using JobAlliance.Core.Data;
using JobAlliance.Core.Messages;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Postings;

/// <summary>Telling the market of changed postings, never more than a message may hold.</summary>
internal static class PostingChanges
{
    public const int MostAMessage = 500;

    public static void RaisePostingsChanged(this AppDb db, IEnumerable<Guid> postingIds)
    {
        foreach (var batch in postingIds.Chunk(MostAMessage))
        {
            db.Raise(new PostingsChanged(batch));
        }
    }

    /// <summary>Gives the agency's published postings a new version, so that the market reads what it holds of the agency again.</summary>
    public static async Task TouchOpenPostingsAsync(this AppDb db, Guid agencyId, CancellationToken cancellationToken)
    {
        var postings = await db
            .Postings.Where(posting => posting.AgencyId == agencyId && posting.Status == PostingStatus.Published)
            .ToListAsync(cancellationToken);
        foreach (var posting in postings)
        {
            posting.UpdatedAt = db.Now;
        }

        db.RaisePostingsChanged(postings.Select(posting => posting.Id));
    }
}
