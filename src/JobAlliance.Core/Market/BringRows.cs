namespace JobAlliance.Core.Market;

/// <summary>Brings rows to an index as the database has them now: written anew, or removed where they no longer belong on the market.</summary>
internal sealed class BringRows(MarketRows rows, IMarketIndex index)
{
    public async Task<BulkOutcome> PostingsAsync(IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        var entries = await rows.PostingsAsync(ids, cancellationToken);
        var outcome = await index.UpsertPostingsAsync(entries, cancellationToken);
        await RemoveAsync([.. ids.Except(entries.Select(entry => entry.Id))], index.DeletePostingsAsync, cancellationToken);
        return outcome;
    }

    public async Task<BulkOutcome> ResumesAsync(IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        var entries = await rows.ResumesAsync(ids, cancellationToken);
        var outcome = await index.UpsertResumesAsync(entries, cancellationToken);
        await RemoveAsync([.. ids.Except(entries.Select(entry => entry.Id))], index.DeleteResumesAsync, cancellationToken);
        return outcome;
    }

    private static Task RemoveAsync(
        IReadOnlyList<Guid> gone,
        Func<IReadOnlyList<Guid>, CancellationToken, Task<BulkOutcome>> remove,
        CancellationToken cancellationToken
    ) => gone.Count > 0 ? remove(gone, cancellationToken) : Task.CompletedTask;
}
