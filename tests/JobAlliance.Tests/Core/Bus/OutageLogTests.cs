using System.Data.Common;
using JobAlliance.Core.Bus;
using JobAlliance.Core.Market;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace JobAlliance.Tests.Core.Bus;

/// <summary>However many messages wait for a server, the log says little.</summary>
public sealed class OutageLogTests
{
    private readonly FakeTimeProvider clock = new();
    private readonly Lines lines = new();
    private readonly OutageLog log;

    public OutageLogTests() => log = new OutageLog(clock, lines);

    [Fact]
    public void A_thousand_failures_are_a_line_when_it_begins_one_a_minute_and_one_when_it_ends()
    {
        for (var message = 0; message < 1000; message++)
        {
            log.Note(new MarketIndexUnavailableException("refused")).ShouldBeTrue();
            clock.Advance(TimeSpan.FromMilliseconds(150));
        }

        log.Away.ShouldBe([Server.MarketIndex]);
        log.IsBack(Server.MarketIndex);

        lines.Written.Count.ShouldBe(4);
        lines.Written[0].ShouldContain("refused");
        lines.Written[^1].ShouldContain("after 150 s");
        lines.Written[^1].ShouldContain("1000 times");
        log.Away.ShouldBeEmpty();
    }

    [Fact]
    public void A_fault_is_none_of_its_business()
    {
        log.Note(new InvalidOperationException("a bug")).ShouldBeFalse();

        lines.Written.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("57P03", true)]
    [InlineData("08006", true)]
    [InlineData("40P01", false)]
    public void A_database_that_is_away_is_told_from_two_transactions_in_each_other_s_way(string? state, bool isAway)
    {
        var exception = new InvalidOperationException("saving", new Refused(state));

        Outage.Is(exception).ShouldBeTrue();
        Outage.Of(exception).ShouldBe(isAway ? Server.Database : null);
    }

    private sealed class Refused(string? state) : DbException("refused")
    {
        public override string? SqlState => state;

        public override bool IsTransient => true;
    }

    private sealed class Lines : ILogger<OutageLog>
    {
        public List<string> Written { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Written.Add(formatter(state, exception));
    }
}
