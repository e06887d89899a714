using JobAlliance.Adapters.Elasticsearch;
using JobAlliance.Core.Market;

namespace JobAlliance.Tests.Contracts;

/// <summary>More searches than can be answered: some wait, the others are told at once.</summary>
public sealed class SearchGateTests : IDisposable
{
    private readonly SearchGate gate = new(
        new ElasticsearchOptions
        {
            SearchesAtOnce = 2,
            SearchesWaiting = 1,
            SearchTimeout = TimeSpan.FromSeconds(1),
        }
    );

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => gate.Dispose();

    [Fact]
    public async Task Who_comes_when_too_many_wait_is_turned_away_at_once_and_the_others_are_answered()
    {
        var answer = new TaskCompletionSource<int>();
        var answered = Enumerable.Range(0, 3).Select(_ => gate.RunAsync(_ => answer.Task, Cancel)).ToArray();

        await Should.ThrowAsync<MarketIndexBusyException>(() => gate.RunAsync(_ => answer.Task, Cancel));
        answer.SetResult(7);

        (await Task.WhenAll(answered)).ShouldBe([7, 7, 7]);
        (await gate.RunAsync(_ => Task.FromResult(8), Cancel)).ShouldBe(8);
    }

    [Fact]
    public async Task Nobody_is_kept_longer_than_the_time_allowed()
    {
        var searches = Enumerable.Range(0, 3).Select(_ => gate.RunAsync(Never, Cancel)).ToArray();

        foreach (var search in searches)
        {
            await Should.ThrowAsync<MarketIndexBusyException>(() => search);
        }
    }

    private static async Task<int> Never(CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.Infinite, cancellationToken);
        return 0;
    }
}
