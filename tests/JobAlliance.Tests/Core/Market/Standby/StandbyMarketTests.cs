using JobAlliance.Core.Bus;
using JobAlliance.Core.Data;
using JobAlliance.Core.Graduates;
using JobAlliance.Core.Market;
using JobAlliance.Core.Market.Embedded;
using JobAlliance.Core.Market.Embedded.Snapshots;
using JobAlliance.Core.Market.Standby;
using JobAlliance.Core.Matching;
using JobAlliance.Core.Messages;
using JobAlliance.Core.Postings;
using JobAlliance.Tests.Core.Market.Snapshots;
using JobAlliance.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace JobAlliance.Tests.Core.Market.Standby;

/// <summary>A copy of the market that follows a real database by what it is told.</summary>
public sealed class StandbyMarketTests : IAsyncDisposable
{
    private readonly KeptMarket kept = new();
    private readonly ServiceProvider services;
    private readonly StandbyMarket standby;
    private readonly FollowMarket follow;

    public StandbyMarketTests()
    {
        services = new ServiceCollection()
            .AddScoped<AppDb>(_ => kept.Database.Open())
            .AddScoped(provider => new MarketRows(provider.GetRequiredService<AppDb>(), Vocabularies.PostingReader, Vocabularies.ResumeReader))
            .BuildServiceProvider();
        var scorer = new MatchScorer(new ScoringVocabulary());
        standby = new StandbyMarket(new EmbeddedMarketIndex(TimeProvider.System, scorer, new CurrentWeights(), _ => []), TimeProvider.System);
        follow = new FollowMarket(
            standby,
            services.GetRequiredService<IServiceScopeFactory>(),
            new SnapshotFile(Options.Create(new EmbeddedMarketOptions()), NullLogger<SnapshotFile>.Instance),
            new OutageLog(TimeProvider.System, NullLogger<OutageLog>.Instance),
            TimeProvider.System,
            NullLogger<FollowMarket>.Instance
        );
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await follow.StopAsync(CancellationToken.None);
        await services.DisposeAsync();
        kept.Dispose();
    }

    [Fact]
    public async Task It_begins_with_what_the_database_has_and_takes_in_what_it_hears()
    {
        var first = await kept.AddPostingAsync("Java开发工程师");
        standby.CanAnswer.ShouldBeFalse();
        await StartAsync();
        (await FindAsync("java")).ShouldBe([first.Id]);

        var second = await kept.AddPostingAsync("Java架构师");
        standby.Hear(new PostingsChanged([second.Id]));
        await Eventually.TrueAsync(async () => (await FindAsync("java")).Count == 2);
    }

    [Fact]
    public async Task What_leaves_the_market_leaves_the_copy()
    {
        var graduate = await kept.AddGraduateAsync("Java开发");
        await StartAsync();
        standby.Status.Entries.ShouldBe(1);

        await kept.ChangeAsync<Graduate>(graduate, row => row.HiredAt = TimeProvider.System.GetUtcNow());
        standby.Hear(new ResumesChanged([graduate]));

        await Eventually.TrueAsync(() => Task.FromResult(standby.Status.Entries == 0));
    }

    [Fact]
    public async Task What_it_was_not_told_while_it_could_not_hear_is_found_by_comparing()
    {
        var closed = await kept.AddPostingAsync("Java开发工程师");
        await StartAsync();
        standby.LoseTouch();
        var added = await kept.AddPostingAsync("Java架构师");
        await kept.ChangeAsync<Posting>(closed.Id, row => row.Shut(PostingStatus.Closed, TimeProvider.System.GetUtcNow()));
        await Eventually.StaysAsync(1, async () => (await FindAsync("java")).Count(id => id == closed.Id));

        standby.Listen();

        await Eventually.TrueAsync(async () => (await FindAsync("java")).SequenceEqual([added.Id]));
    }

    [Fact]
    public async Task It_is_as_of_now_while_it_hears_and_as_of_then_while_it_does_not()
    {
        await StartAsync();
        await Eventually.TrueAsync(() => Task.FromResult(IsCurrent()));

        standby.LoseTouch();
        var then = standby.AsOf;
        await Eventually.StaysAsync(then, () => Task.FromResult(standby.AsOf));

        standby.Listen();
        await Eventually.TrueAsync(() => Task.FromResult(IsCurrent()));
    }

    private async Task StartAsync()
    {
        standby.Listen();
        await follow.StartAsync(Cancel);
        await Eventually.TrueAsync(() => Task.FromResult(standby.CanAnswer));
    }

    private bool IsCurrent() => TimeProvider.System.GetUtcNow() - standby.AsOf < TimeSpan.FromMilliseconds(20);

    private Task<IReadOnlyList<Guid>> FindAsync(string text) => KeptMarket.FindAsync(standby.Index, text);
}
