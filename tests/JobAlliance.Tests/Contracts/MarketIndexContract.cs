using JobAlliance.Core.Common;
using JobAlliance.Core.Market;
using JobAlliance.Core.Market.Text;
using JobAlliance.Core.Vocabulary;
using JobAlliance.Tests.Support;
using static JobAlliance.Tests.Contracts.MarketEntries;

namespace JobAlliance.Tests.Contracts;

/// <summary>What every engine must do. A provider is a subclass that opens an empty index.</summary>
public abstract partial class MarketIndexContract : IAsyncLifetime
{
    private protected IMarketIndex Index { get; private set; } = null!;

    private protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private protected abstract Task<IMarketIndex> OpenAsync(KnownWords knownWords);

    public async ValueTask InitializeAsync() => Index = await OpenAsync(Words);

    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    /// <summary>A vocabulary of one word.</summary>
    private static IReadOnlyList<KnownWord> Words(string query)
    {
        string[] names = ["前端", "front-end", "web前端"];
        var at = query.IndexOf("前端", StringComparison.Ordinal);
        return at < 0 ? [] : [new KnownWord(at, 2, names)];
    }

    private protected async Task Write(params PostingEntry[] postings)
    {
        (await Index.UpsertPostingsAsync(postings, Cancel)).Failures.ShouldBeEmpty();
        await Index.RefreshAsync(Cancel);
    }

    private protected async Task Write(params ResumeEntry[] resumes)
    {
        (await Index.UpsertResumesAsync(resumes, Cancel)).Failures.ShouldBeEmpty();
        await Index.RefreshAsync(Cancel);
    }

    private protected Task<MarketHits> Search(PostingQuery query) => Index.SearchPostingsAsync(query, Cancel);

    private protected async Task<Guid[]> Ids(PostingQuery query) => [.. (await Search(query)).Hits.Items.Select(hit => hit.Id)];

    private protected async Task<Guid[]> Ids(ResumeQuery query) =>
        [.. (await Index.SearchResumesAsync(query, Cancel)).Hits.Items.Select(hit => hit.Id)];

    private protected static IReadOnlyDictionary<string, int> Counts(MarketHits hits, PostingFacet facet) =>
        hits.Facets.Single(counts => counts.Facet == facet).Counts.ToDictionary(count => count.Value, count => count.Count);
}
