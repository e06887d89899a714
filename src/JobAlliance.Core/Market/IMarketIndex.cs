using JobAlliance.Core.Matching;

namespace JobAlliance.Core.Market;

/// <summary>
/// The market index: a projection of the database, never the truth. It can be rebuilt from empty at any time.
/// Writes are batched and idempotent: an entry whose version is not newer than the one held is ignored. Every item of a batch has its own outcome.
/// Throws <see cref="MarketIndexUnavailableException"/> when the engine cannot be reached; nothing else is thrown for an outage.
/// </summary>
public interface IMarketIndex : IMarketSearch
{
    /// <summary>Writes postings; a posting that is not open is kept, and left out of every answer.</summary>
    Task<BulkOutcome> UpsertPostingsAsync(IReadOnlyList<PostingEntry> postings, CancellationToken cancellationToken);

    /// <summary>Writes résumés.</summary>
    Task<BulkOutcome> UpsertResumesAsync(IReadOnlyList<ResumeEntry> resumes, CancellationToken cancellationToken);

    /// <summary>Removes postings; unknown ids are no error.</summary>
    Task<BulkOutcome> DeletePostingsAsync(IReadOnlyList<Guid> postingIds, CancellationToken cancellationToken);

    /// <summary>Removes résumés; unknown ids are no error.</summary>
    Task<BulkOutcome> DeleteResumesAsync(IReadOnlyList<Guid> graduateIds, CancellationToken cancellationToken);

    /// <summary>The postings most worth judging for a résumé, best first, at most <paramref name="count"/>, hard constraints already applied.</summary>
    /// <param name="by">The weights that what comes will be judged by.</param>
    Task<IReadOnlyList<PostingProfile>> RetrievePostingsAsync(
        ResumeProfile resume,
        ScoringWeights by,
        DateOnly today,
        int count,
        CancellationToken cancellationToken
    );

    /// <summary>The résumés most worth judging for a posting, best first, at most <paramref name="count"/>, hard constraints already applied.</summary>
    /// <param name="by">The weights that what comes will be judged by.</param>
    Task<IReadOnlyList<ResumeProfile>> RetrieveResumesAsync(
        PostingProfile posting,
        ScoringWeights by,
        DateOnly today,
        int count,
        CancellationToken cancellationToken
    );

    /// <summary>
    /// Makes every posting written so far, by whomever, visible to what is searched and retrieved from now on. Without it that is so within a second. Whoever
    /// must miss nothing asks for it just before they look: far cheaper than after every write.
    /// </summary>
    Task RefreshPostingsAsync(CancellationToken cancellationToken);

    /// <summary>The same for résumés.</summary>
    Task RefreshResumesAsync(CancellationToken cancellationToken);

    /// <summary>Begins a rebuild beside what serves now; nothing changes for readers until it is committed.</summary>
    Task<IMarketRebuild> BeginRebuildAsync(CancellationToken cancellationToken);

    /// <summary>Removes everything.</summary>
    Task ClearAsync(CancellationToken cancellationToken);

    /// <summary>What the engine holds now.</summary>
    Task<MarketIndexStatus> GetStatusAsync(CancellationToken cancellationToken);
}

/// <summary>
/// A rebuild under way. Writes through <see cref="IMarketIndex"/> meanwhile reach both what serves and what is being built.
/// Disposing without a commit discards it.
/// </summary>
public interface IMarketRebuild : IAsyncDisposable
{
    Task<BulkOutcome> AddPostingsAsync(IReadOnlyList<PostingEntry> postings, CancellationToken cancellationToken);

    Task<BulkOutcome> AddResumesAsync(IReadOnlyList<ResumeEntry> resumes, CancellationToken cancellationToken);

    /// <summary>Swaps it in, atomically for readers.</summary>
    Task CommitAsync(CancellationToken cancellationToken);
}

/// <summary>What became of a batch: how many were taken (written, or ignored as not newer), and which were not.</summary>
public sealed record BulkOutcome(int Taken, IReadOnlyList<BulkFailure> Failures)
{
    public static BulkOutcome AllTaken(int count) => new(count, []);
}

/// <summary>An item that the engine refused for good.</summary>
public sealed record BulkFailure(Guid Id, string Reason);

/// <summary>What an engine holds.</summary>
/// <param name="Engine">Its name and version, for the health page.</param>
/// <param name="Postings">Entries held.</param>
/// <param name="Resumes">Entries held.</param>
/// <param name="IsReady">False while it is being built for the first time.</param>
public sealed record MarketIndexStatus(string Engine, long Postings, long Resumes, bool IsReady);

/// <summary>The engine cannot be reached or refuses to write for now; the caller tries again later.</summary>
public class MarketIndexUnavailableException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>The engine is there and has more to do than it can: this question was turned away at once, so that others are answered in time.</summary>
public sealed class MarketIndexBusyException(string message, Exception? inner = null) : MarketIndexUnavailableException(message, inner);
