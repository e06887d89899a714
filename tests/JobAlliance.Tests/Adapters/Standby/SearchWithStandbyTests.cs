using System.Diagnostics.Metrics;
using JobAlliance.Adapters.Standby;
using JobAlliance.Core.Bus;
using JobAlliance.Core.Common;
using JobAlliance.Core.Market;
using JobAlliance.Core.Market.Embedded;
using JobAlliance.Core.Market.Standby;
using JobAlliance.Core.Matching;
using JobAlliance.Tests.Contracts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NSubstitute;

namespace JobAlliance.Tests.Adapters.Standby;

/// <summary>Who answers a search: the engine, or the copy of the market in this process.</summary>
public sealed class SearchWithStandbyTests : IAsyncLifetime
{
    private static readonly MarketHits FromEngine = new(new Page<MarketHit>([], 77, "engine-next"), []);
    private readonly IMarketIndex engine = Substitute.For<IMarketIndex>();
    private readonly EmbeddedMarketIndex copy = new(TimeProvider.System, new MatchScorer(new ScoringVocabulary()), new CurrentWeights(), _ => []);
    private readonly ServiceProvider services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly StandbyMarket standby;
    private Func<CancellationToken, Task<MarketHits>> engineAnswers = _ => Task.FromResult(FromEngine);
    private readonly SearchWithStandby search;

    public SearchWithStandbyTests()
    {
        standby = new StandbyMarket(copy, TimeProvider.System);
        var options = new StandbyOptions { Patience = TimeSpan.FromMilliseconds(100), Rest = TimeSpan.FromSeconds(1) };
        var outages = new OutageLog(TimeProvider.System, NullLogger<OutageLog>.Instance);
        var meters = services.GetRequiredService<IMeterFactory>();
        search = new(engine, standby, options, outages, meters, TimeProvider.System, NullLogger<SearchWithStandby>.Instance);
        engine.SearchPostingsAsync(default!, default).ReturnsForAnyArgs(call => engineAnswers(call.Arg<CancellationToken>()));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await using var rebuild = await copy.BeginRebuildAsync(Cancel);
        await rebuild.AddPostingsAsync([.. Enumerable.Range(1, 5).Select(number => MarketEntries.Posting(number))], Cancel);
        await rebuild.CommitAsync(Cancel);
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();

    [Fact]
    public async Task An_engine_that_answers_in_time_is_the_one_that_answers() => (await FindAsync()).ShouldBe(FromEngine);

    [Fact]
    public async Task An_engine_that_is_away_or_busy_or_slow_is_answered_for_and_the_answer_says_so()
    {
        Func<CancellationToken, Task<MarketHits>>[] troubles =
        [
            _ => throw new MarketIndexUnavailableException("away"),
            _ => throw new MarketIndexBusyException("busy"),
            token => new TaskCompletionSource<MarketHits>().Task.WaitAsync(token),
        ];
        foreach (var trouble in troubles)
        {
            Engine(trouble);
            var found = await FindAsync();
            found.Hits.Total.ShouldBe(5);
            found.AsOf.ShouldNotBeNull();
        }

        standby.Answered.ShouldBe(3);
    }

    [Fact]
    public async Task A_page_is_continued_by_whoever_began_it()
    {
        Engine(_ => throw new MarketIndexUnavailableException("away"));
        var first = await FindAsync();
        var seen = first.Hits.Items.Select(hit => hit.Id).ToHashSet();

        Engine(_ => Task.FromResult(FromEngine));
        var second = await FindAsync(first.Hits.NextCursor);
        second.Hits.Items.Count.ShouldBe(2);
        second.Hits.Items.ShouldAllBe(hit => !seen.Contains(hit.Id));

        Engine(_ => throw new MarketIndexUnavailableException("away"));
        await Should.ThrowAsync<MarketIndexUnavailableException>(() => FindAsync(FromEngine.Hits.NextCursor));
    }

    [Fact]
    public async Task An_engine_that_fails_again_and_again_is_left_alone_for_a_while_and_then_asked_again()
    {
        Engine(_ => throw new MarketIndexBusyException("busy"));
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => FindAsync()));
        engine.ClearReceivedCalls();

        (await FindAsync()).Hits.Total.ShouldBe(5);
        engine.ReceivedCalls().ShouldBeEmpty();

        Engine(_ => Task.FromResult(FromEngine));
        await Support.Eventually.TrueAsync(async () => (await FindAsync()).Hits.Total == 77);
    }

    [Fact]
    public async Task Until_the_copy_is_whole_the_engine_answers_alone()
    {
        var empty = new StandbyMarket(
            new EmbeddedMarketIndex(TimeProvider.System, new MatchScorer(new ScoringVocabulary()), new CurrentWeights(), _ => []),
            TimeProvider.System
        );
        var alone = new SearchWithStandby(
            engine,
            empty,
            new StandbyOptions(),
            new OutageLog(TimeProvider.System, NullLogger<OutageLog>.Instance),
            services.GetRequiredService<IMeterFactory>(),
            TimeProvider.System,
            NullLogger<SearchWithStandby>.Instance
        );
        Engine(_ => throw new MarketIndexUnavailableException("away"));

        await Should.ThrowAsync<MarketIndexUnavailableException>(() => alone.SearchPostingsAsync(Query(null), Cancel));
    }

    private void Engine(Func<CancellationToken, Task<MarketHits>> answer) => engineAnswers = answer;

    private Task<MarketHits> FindAsync(string? cursor = null) => search.SearchPostingsAsync(Query(cursor), Cancel);

    private static PostingQuery Query(string? cursor) => MarketEntries.Query() with { Page = new PageRequest(3, cursor) };
}
