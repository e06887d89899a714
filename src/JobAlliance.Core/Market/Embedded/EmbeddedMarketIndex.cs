using JobAlliance.Core.Market.Embedded.Snapshots;
using JobAlliance.Core.Market.Text;
using JobAlliance.Core.Matching;
using JobAlliance.Core.Vocabulary;

namespace JobAlliance.Core.Market.Embedded;

/// <summary>
/// The market index in memory: visible at once, rebuilt from the database at start, one process only. Readers never wait for writers.
/// </summary>
public sealed class EmbeddedMarketIndex : IMarketIndex
{
    private readonly TimeProvider clock;
    private readonly KnownWords knownWords;
    private readonly MatchScorer scorer;
    private readonly CurrentWeights weights;
    private readonly Lock switching = new();
    private readonly List<EmbeddedRebuild> rebuilds = [];
    private volatile EmbeddedMarket serving;
    private volatile bool isReady;
    private long written;

    public EmbeddedMarketIndex(TimeProvider clock, MatchScorer scorer, CurrentWeights weights, MarketVocabulary vocabulary)
        : this(clock, scorer, weights, VocabularyWords.Of(vocabulary)) { }

    internal EmbeddedMarketIndex(TimeProvider clock, MatchScorer scorer, CurrentWeights weights, KnownWords knownWords)
    {
        (this.clock, this.scorer, this.weights, this.knownWords) = (clock, scorer, weights, knownWords);
        serving = NewMarket();
    }

    public Task<BulkOutcome> UpsertPostingsAsync(IReadOnlyList<PostingEntry> postings, CancellationToken cancellationToken) =>
        Write(postings.Count, market => market.Upsert(postings), cancellationToken);

    public Task<BulkOutcome> UpsertResumesAsync(IReadOnlyList<ResumeEntry> resumes, CancellationToken cancellationToken) =>
        Write(resumes.Count, market => market.Upsert(resumes), cancellationToken);

    public Task<BulkOutcome> DeletePostingsAsync(IReadOnlyList<Guid> postingIds, CancellationToken cancellationToken) =>
        Delete(postingIds, market => market.DeletePostings(postingIds), cancellationToken);

    public Task<BulkOutcome> DeleteResumesAsync(IReadOnlyList<Guid> graduateIds, CancellationToken cancellationToken) =>
        Delete(graduateIds, market => market.DeleteResumes(graduateIds), cancellationToken);

    public Task<MarketHits> SearchPostingsAsync(PostingQuery query, CancellationToken cancellationToken) =>
        Read(market => market.Postings.Search(query), cancellationToken);

    public Task<MarketHits> SearchResumesAsync(ResumeQuery query, CancellationToken cancellationToken) =>
        Read(market => market.Resumes.Search(query), cancellationToken);

    public Task<IReadOnlyList<PostingProfile>> RetrievePostingsAsync(
        ResumeProfile resume,
        ScoringWeights by,
        DateOnly today,
        int count,
        CancellationToken cancellationToken
    ) => Read<IReadOnlyList<PostingProfile>>(market => market.PostingCandidates.Retrieve(resume, by, today, count), cancellationToken);

    public Task<IReadOnlyList<ResumeProfile>> RetrieveResumesAsync(
        PostingProfile posting,
        ScoringWeights by,
        DateOnly today,
        int count,
        CancellationToken cancellationToken
    ) => Read<IReadOnlyList<ResumeProfile>>(market => market.ResumeCandidates.Retrieve(posting, by, today, count), cancellationToken);

    /// <summary>Entries written, removed, or read anew into a new generation since the start: it grows with every change.</summary>
    internal long Written => Interlocked.Read(ref written);

    /// <summary>Postings and résumés that can be searched for.</summary>
    internal int Count => serving.Postings.Index.Snapshot.LiveCount + serving.Resumes.Index.Snapshot.LiveCount;

    /// <summary>It has been made whole from the database once.</summary>
    internal bool IsReady => isReady;

    public Task RefreshPostingsAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task RefreshResumesAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<IMarketRebuild> BeginRebuildAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IMarketRebuild>(Begin(NewMarket(), Task.FromResult(true)));

    /// <summary>Begins a rebuild that holds what was kept in a file.</summary>
    internal EmbeddedRebuild BeginRestore(SnapshotFile file)
    {
        var market = NewMarket();
        return Begin(market, Task.Run(() => file.TryLoad(market)));
    }

    /// <summary>Removes every entry that is not as the database has it now.</summary>
    /// <returns>Those that have to be read.</returns>
    internal (IReadOnlyList<Guid> Postings, IReadOnlyList<Guid> Resumes) KeepOnly(
        IReadOnlyList<PostingState> postings,
        IReadOnlyList<ResumeState> resumes
    )
    {
        lock (switching)
        {
            return (serving.KeepOnly(postings), serving.KeepOnly(resumes));
        }
    }

    internal void Save(SnapshotFile file) => file.Save(serving);

    public Task ClearAsync(CancellationToken cancellationToken)
    {
        lock (switching)
        {
            serving = NewMarket();
        }

        return Task.CompletedTask;
    }

    public Task<MarketIndexStatus> GetStatusAsync(CancellationToken cancellationToken)
    {
        var market = serving;
        var status = new MarketIndexStatus("embedded", market.Postings.Index.Snapshot.LiveCount, market.Resumes.Index.Snapshot.LiveCount, isReady);
        return Task.FromResult(status);
    }

    /// <summary>The best postings for a résumé, judged, at most <paramref name="count"/>, exactly: by score, then by posting id.</summary>
    public IReadOnlyList<Judgement> MatchPostings(ResumeProfile resume, ScoringWeights byWeights, DateOnly today, int count) =>
        serving.PostingCandidates.Match(resume, byWeights, today, count);

    /// <summary>The best résumés for a posting, judged, at most <paramref name="count"/>, exactly: by score, then by graduate id.</summary>
    public IReadOnlyList<Judgement> MatchResumes(PostingProfile posting, ScoringWeights byWeights, DateOnly today, int count) =>
        serving.ResumeCandidates.Match(posting, byWeights, today, count);

    private EmbeddedRebuild Begin(EmbeddedMarket market, Task<bool> loaded)
    {
        var rebuild = new EmbeddedRebuild(market, loaded, Commit, Discard);
        lock (switching)
        {
            rebuilds.Add(rebuild);
        }

        return rebuild;
    }

    private EmbeddedMarket NewMarket() => new(clock, scorer, knownWords);

    private Task<T> Read<T>(Func<EmbeddedMarket, T> read, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(read(serving));
    }

    /// <summary>Writers go one after the other, so that a commit misses none of them.</summary>
    private Task<BulkOutcome> Write(int count, Action<EmbeddedMarket> write, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (switching)
        {
            write(serving);
            rebuilds.ForEach(rebuild => rebuild.Follow(write));
            Interlocked.Add(ref written, count);
        }

        return Task.FromResult(BulkOutcome.AllTaken(count));
    }

    private Task<BulkOutcome> Delete(IReadOnlyList<Guid> ids, Action<EmbeddedMarket> delete, CancellationToken cancellationToken)
    {
        lock (switching)
        {
            rebuilds.ForEach(rebuild => rebuild.Forget(ids));
            return Write(ids.Count, delete, cancellationToken);
        }
    }

    private void Commit(EmbeddedRebuild rebuild)
    {
        lock (switching)
        {
            rebuilds.Remove(rebuild);
            serving = rebuild.Market;
            isReady = true;
            Interlocked.Add(ref written, rebuild.Added);
        }

        _ = Task.Run(rebuild.Market.Tidy);
    }

    private void Discard(EmbeddedRebuild rebuild)
    {
        lock (switching)
        {
            rebuilds.Remove(rebuild);
        }
    }
}
