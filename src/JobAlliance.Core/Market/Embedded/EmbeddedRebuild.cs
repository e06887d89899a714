namespace JobAlliance.Core.Market.Embedded;

/// <summary>A new generation being filled from the database while the old one serves.</summary>
/// <param name="loaded">Ends when <paramref name="market"/> holds what it begins with; false when it could not be had.</param>
internal sealed class EmbeddedRebuild(EmbeddedMarket market, Task<bool> loaded, Action<EmbeddedRebuild> commit, Action<EmbeddedRebuild> discard)
    : IMarketRebuild
{
    private readonly HashSet<Guid> forgotten = [];

    public EmbeddedMarket Market => market;

    public Task<bool> Loaded => loaded;

    /// <summary>Entries read from the database, not those that it began with.</summary>
    public int Added { get; private set; }

    public Task<BulkOutcome> AddPostingsAsync(IReadOnlyList<PostingEntry> postings, CancellationToken cancellationToken) =>
        Add(postings, posting => posting.Id, market.Upsert, cancellationToken);

    public Task<BulkOutcome> AddResumesAsync(IReadOnlyList<ResumeEntry> resumes, CancellationToken cancellationToken) =>
        Add(resumes, resume => resume.Id, market.Upsert, cancellationToken);

    public Task CommitAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        commit(this);
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        discard(this);
        return ValueTask.CompletedTask;
    }

    /// <summary>Does here what is written to the serving generation meanwhile.</summary>
    public void Follow(Action<EmbeddedMarket> write)
    {
        loaded.Wait();
        lock (forgotten)
        {
            write(market);
        }
    }

    /// <summary>What was removed meanwhile is not brought back by a row that was read before.</summary>
    public void Forget(IReadOnlyList<Guid> ids)
    {
        lock (forgotten)
        {
            forgotten.UnionWith(ids);
        }
    }

    private Task<BulkOutcome> Add<T>(IReadOnlyList<T> entries, Func<T, Guid> id, Action<IReadOnlyList<T>> upsert, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (forgotten)
        {
            upsert([.. entries.Where(entry => !forgotten.Contains(id(entry)))]);
        }

        Added += entries.Count;
        return Task.FromResult(BulkOutcome.AllTaken(entries.Count));
    }
}
