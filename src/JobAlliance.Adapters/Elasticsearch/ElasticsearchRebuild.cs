using JobAlliance.Adapters.Elasticsearch.Documents;
using JobAlliance.Core.Market;

namespace JobAlliance.Adapters.Elasticsearch;

/// <summary>New indices being filled from the database while the old ones serve.</summary>
internal sealed class ElasticsearchRebuild(
    MarketDocuments<PostingDocument, PostingEntry> postings,
    MarketDocuments<ResumeDocument, ResumeEntry> resumes,
    Func<CancellationToken, Task> commit,
    Func<CancellationToken, Task> discard
) : IMarketRebuild
{
    private bool isCommitted;

    public Task<BulkOutcome> AddPostingsAsync(IReadOnlyList<PostingEntry> entries, CancellationToken cancellationToken) =>
        postings.AddAsync(entries, cancellationToken);

    public Task<BulkOutcome> AddResumesAsync(IReadOnlyList<ResumeEntry> entries, CancellationToken cancellationToken) =>
        resumes.AddAsync(entries, cancellationToken);

    public async Task CommitAsync(CancellationToken cancellationToken)
    {
        await commit(cancellationToken);
        isCommitted = true;
    }

    public async ValueTask DisposeAsync()
    {
        if (!isCommitted)
        {
            await discard(CancellationToken.None);
        }
    }
}
