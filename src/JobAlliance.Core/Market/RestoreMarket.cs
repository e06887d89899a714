using JobAlliance.Core.Market.Embedded;
using JobAlliance.Core.Market.Embedded.Snapshots;

namespace JobAlliance.Core.Market;

/// <summary>
/// Makes an index in memory whole from its snapshot. Every entry is checked against the database: what changed while the program was off is read anew, and
/// what is gone is removed, before anybody can find it.
/// </summary>
public sealed class RestoreMarket(MarketRows rows, IMarketIndex index, SnapshotFile file)
{
    private const int AtOnce = 2000;

    /// <returns>How many entries there are, and how many of them were read anew; null when there is no snapshot of use.</returns>
    public async Task<(int Held, int ReadAnew)?> HandleAsync(CancellationToken cancellationToken)
    {
        if (index is not EmbeddedMarketIndex embedded || !file.Exists)
        {
            return null;
        }

        await using var rebuild = embedded.BeginRestore(file);
        var postings = await rows.PostingStatesAsync(cancellationToken);
        var resumes = await rows.ResumeStatesAsync(cancellationToken);
        if (!await rebuild.Loaded)
        {
            return null;
        }

        var changedPostings = rebuild.Market.KeepOnly(postings);
        var changedResumes = rebuild.Market.KeepOnly(resumes);
        foreach (var ids in changedPostings.Chunk(AtOnce))
        {
            await rebuild.AddPostingsAsync(await rows.PostingsAsync(ids, cancellationToken), cancellationToken);
        }

        foreach (var ids in changedResumes.Chunk(AtOnce))
        {
            await rebuild.AddResumesAsync(await rows.ResumesAsync(ids, cancellationToken), cancellationToken);
        }

        await rebuild.CommitAsync(cancellationToken);
        return (postings.Count + resumes.Count, changedPostings.Count + changedResumes.Count);
    }
}
