using JobAlliance.Core.Data;
using JobAlliance.Core.Messages;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Postings;

/// <summary>Closes what is past its last day, and what belongs to an agency that has left; a batch a save, so that it may be stopped anywhere.</summary>
public sealed class ExpirePostings(AppDb db)
{
    /// <returns>How many were closed.</returns>
    public async Task<int> HandleAsync(CancellationToken cancellationToken)
    {
        var closed = 0;
        for (var batch = await DueAsync(cancellationToken); batch.Count > 0; batch = await DueAsync(cancellationToken))
        {
            foreach (var posting in batch)
            {
                posting.Shut(posting.ValidThrough < db.Today ? PostingStatus.Expired : PostingStatus.Closed, db.Now);
            }

            db.Raise(new PostingsChanged([.. batch.Select(posting => posting.Id)]));
            if ((await db.TrySaveAsync(cancellationToken)).Succeeded)
            {
                closed += batch.Count;
            }

            db.ChangeTracker.Clear();
        }

        return closed;
    }

    private Task<List<Posting>> DueAsync(CancellationToken cancellationToken)
    {
        var today = db.Today;
        return db
            .Postings.Where(posting => posting.Status == PostingStatus.Published)
            .Where(posting =>
                posting.ValidThrough < today
                || db.Agencies.Any(agency => agency.Id == posting.AgencyId && agency.LeftOn != null && agency.LeftOn <= today)
            )
            .OrderBy(posting => posting.Id)
            .Take(PostingChanges.MostAMessage)
            .ToListAsync(cancellationToken);
    }
}
