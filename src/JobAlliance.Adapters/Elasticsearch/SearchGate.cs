using System.Threading.RateLimiting;
using JobAlliance.Core.Market;

namespace JobAlliance.Adapters.Elasticsearch;

/// <summary>
/// Lets so many searches of this process at the cluster at once; a few more wait, and who comes when those are many is told so at once. A search that is
/// answered after the searcher has gone helps nobody, and delays all that come after it.
/// </summary>
internal sealed class SearchGate(ElasticsearchOptions options) : IDisposable
{
    private readonly ConcurrencyLimiter limiter = new(
        new()
        {
            PermitLimit = options.SearchesAtOnce,
            QueueLimit = options.SearchesWaiting,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        }
    );

    /// <exception cref="MarketIndexBusyException">Too many are waiting, or it was not answered in time.</exception>
    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> search, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(options.SearchTimeout);
        try
        {
            using var turn = await limiter.AcquireAsync(1, patience.Token);
            return turn.IsAcquired
                ? await search(patience.Token)
                : throw new MarketIndexBusyException("More searches wait than can be answered soon.");
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new MarketIndexBusyException($"No answer within {options.SearchTimeout.TotalSeconds:0.#} s.", exception);
        }
    }

    public void Dispose() => limiter.Dispose();
}
