using JobAlliance.Adapters.Standby;
using JobAlliance.Core.Market.Embedded;
using JobAlliance.Core.Market.Standby;
using JobAlliance.Core.Matching;
using JobAlliance.Core.Messages;
using JobAlliance.Tests.Support;
using MassTransit;

namespace JobAlliance.Tests.Adapters.Standby;

/// <summary>What a process with a copy of the market hears on a real broker, also one that ends its connections.</summary>
public sealed class StandbyEarsTests : IAsyncLifetime
{
    private readonly TcpProxy way = new(new Uri(TestServers.RabbitMq));
    private readonly StandbyMarket standby = new(
        new EmbeddedMarketIndex(TimeProvider.System, new MatchScorer(new ScoringVocabulary()), new CurrentWeights(), _ => []),
        TimeProvider.System
    );
    private IBusControl listening = null!;
    private IBusControl speaking = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var url = new Uri(TestServers.RabbitMq);
        listening = Bus.Factory.CreateUsingRabbitMq(bus =>
        {
            bus.Host(new UriBuilder(url) { Port = way.Url.Port }.Uri);
            StandbyEars.Add(bus, standby);
        });
        speaking = Bus.Factory.CreateUsingRabbitMq(bus => bus.Host(url));
        await listening.StartAsync(Cancel);
        await speaking.StartAsync(Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        await listening.StopAsync(CancellationToken.None);
        await speaking.StopAsync(CancellationToken.None);
        await way.DisposeAsync();
    }

    [Fact]
    public async Task Every_change_is_heard_and_a_connection_that_was_lost_is_known_to_have_missed_some()
    {
        (await NextAsync()).MissedSome.ShouldBeTrue();

        var (posting, graduate) = (NewId(), NewId());
        await speaking.Publish(new PostingsChanged([posting]), Cancel);
        await UntilHeardAsync(change => change.Postings.Contains(posting));
        await speaking.Publish(new ResumesChanged([graduate]), Cancel);
        await UntilHeardAsync(change => change.Resumes.Contains(graduate));

        way.Refuses = true;
        await speaking.Publish(new PostingsChanged([NewId()]), Cancel);
        await Eventually.TrueAsync(() => Task.FromResult(TimeProvider.System.GetUtcNow() - standby.AsOf > TimeSpan.FromSeconds(1)), 60);

        way.Refuses = false;
        await UntilHeardAsync(change => change.MissedSome);
        await Eventually.TrueAsync(() => Task.FromResult(TimeProvider.System.GetUtcNow() - standby.AsOf < TimeSpan.FromSeconds(1)));
    }

    private static Guid NewId() => Guid.CreateVersion7(TimeProvider.System.GetUtcNow());

    private async Task UntilHeardAsync(Func<MarketChange, bool> isIt)
    {
        while (!isIt(await NextAsync())) { }
    }

    private async Task<MarketChange> NextAsync()
    {
        var change = await standby.NextAsync(Cancel).WaitAsync(TimeSpan.FromSeconds(60), Cancel);
        standby.HasTakenIn();
        return change;
    }
}
