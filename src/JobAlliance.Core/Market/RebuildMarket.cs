namespace JobAlliance.Core.Market;

/// <summary>Builds the market index anew from the database, beside the one that serves; writes meanwhile reach both.</summary>
public sealed class RebuildMarket(MarketRows rows, IMarketIndex index)
{
    private const int AtOnce = 2000;

    /// <returns>How many entries it holds, and which the engine refused.</returns>
    public async Task<BulkOutcome> HandleAsync(IProgress<MarketProgress>? progress, CancellationToken cancellationToken)
    {
        var total = await rows.CountAsync(cancellationToken);
        await using var rebuild = await index.BeginRebuildAsync(cancellationToken);
        var (taken, failures) = (0, new List<BulkFailure>());
        void Count(BulkOutcome outcome)
        {
            (taken, total) = (taken + outcome.Taken, Math.Max(total, taken + outcome.Taken));
            failures.AddRange(outcome.Failures);
            progress?.Report(new MarketProgress(taken, total));
        }

        for (var postings = await rows.NextPostingsAsync(Guid.Empty, AtOnce, cancellationToken); postings.Count > 0; )
        {
            var adding = Beside(postings, rebuild.AddPostingsAsync, cancellationToken);
            postings = await rows.NextPostingsAsync(postings[^1].Id, AtOnce, cancellationToken);
            Count(await adding);
        }

        for (var resumes = await rows.NextResumesAsync(Guid.Empty, AtOnce, cancellationToken); resumes.Count > 0; )
        {
            var adding = Beside(resumes, rebuild.AddResumesAsync, cancellationToken);
            resumes = await rows.NextResumesAsync(resumes[^1].Id, AtOnce, cancellationToken);
            Count(await adding);
        }

        await rebuild.CommitAsync(cancellationToken);
        return new BulkOutcome(taken, failures);
    }

    /// <summary>The index takes one batch while the next is being read.</summary>
    private static Task<BulkOutcome> Beside<T>(
        IReadOnlyList<T> entries,
        Func<IReadOnlyList<T>, CancellationToken, Task<BulkOutcome>> add,
        CancellationToken cancellationToken
    ) => Task.Run(() => add(entries, cancellationToken), cancellationToken);
}
