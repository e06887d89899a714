using System.Diagnostics.Metrics;
using JobAlliance.Core.Bus;
using JobAlliance.Core.Common;
using JobAlliance.Core.Market;
using JobAlliance.Core.Market.Standby;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace JobAlliance.Adapters.Standby;

/// <summary>
/// Asks the engine first; a search that it cannot answer, or not in time, is answered by the copy. An engine that fails a third of what it is asked is left
/// alone for a while, so that it can work off what it has. A page is continued by whoever began it.
/// </summary>
internal sealed partial class SearchWithStandby : IMarketSearch
{
    private const double TooMany = 1 / 3.0;
    private const int AskedAtLeast = 8;
    private static readonly TimeSpan Looking = TimeSpan.FromSeconds(5);
    private readonly IMarketIndex engine;
    private readonly StandbyMarket standby;
    private readonly OutageLog outages;
    private readonly ILogger<SearchWithStandby> logger;
    private readonly ResiliencePipeline pipeline;

    public SearchWithStandby(
        IMarketIndex engine,
        StandbyMarket standby,
        StandbyOptions options,
        OutageLog outages,
        IMeterFactory meters,
        TimeProvider clock,
        ILogger<SearchWithStandby> logger
    )
    {
        (this.engine, this.standby, this.outages, this.logger) = (engine, standby, outages, logger);
        meters.Create("JobAlliance.Market").CreateObservableCounter("market.standby.answers", () => standby.Answered);
        pipeline = new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddCircuitBreaker(
                new CircuitBreakerStrategyOptions
                {
                    FailureRatio = TooMany,
                    MinimumThroughput = AskedAtLeast,
                    SamplingDuration = Looking,
                    BreakDurationGenerator = arguments => ValueTask.FromResult(RestAfter(options, arguments.HalfOpenAttempts)),
                    ShouldHandle = new PredicateBuilder().Handle<MarketIndexUnavailableException>().Handle<TimeoutRejectedException>(),
                    OnOpened = Opened,
                    OnClosed = Closed,
                }
            )
            .AddTimeout(options.Patience)
            .Build();
    }

    public Task<MarketHits> SearchPostingsAsync(PostingQuery query, CancellationToken cancellationToken) =>
        AnswerAsync(query.Page, (market, page, token) => market.SearchPostingsAsync(query with { Page = page }, token), cancellationToken);

    public Task<MarketHits> SearchResumesAsync(ResumeQuery query, CancellationToken cancellationToken) =>
        AnswerAsync(query.Page, (market, page, token) => market.SearchResumesAsync(query with { Page = page }, token), cancellationToken);

    private async Task<MarketHits> AnswerAsync(
        PageRequest page,
        Func<IMarketSearch, PageRequest, CancellationToken, Task<MarketHits>> ask,
        CancellationToken cancellationToken
    )
    {
        if (StandbyCursor.Decode(page.Cursor) is { } own)
        {
            return standby.CanAnswer
                ? await CopyAsync(page with { Cursor = own }, ask, cancellationToken)
                : throw new MarketIndexUnavailableException("This page cannot be continued yet.");
        }

        if (!standby.CanAnswer || page.Cursor is not null)
        {
            return await ask(engine, page, cancellationToken);
        }

        try
        {
            return await pipeline.ExecuteAsync(async token => await ask(engine, page, token), cancellationToken);
        }
        catch (Exception exception) when (exception is MarketIndexUnavailableException or TimeoutRejectedException or BrokenCircuitException)
        {
            if (exception is not MarketIndexBusyException and MarketIndexUnavailableException)
            {
                outages.Note(exception);
            }

            return await CopyAsync(page, ask, cancellationToken);
        }
    }

    private async Task<MarketHits> CopyAsync(
        PageRequest page,
        Func<IMarketSearch, PageRequest, CancellationToken, Task<MarketHits>> ask,
        CancellationToken cancellationToken
    )
    {
        var answer = await standby.AnswerAsync(market => ask(market, page, cancellationToken));
        return answer with { Hits = answer.Hits with { NextCursor = StandbyCursor.Encode(answer.Hits.NextCursor) } };
    }

    private static TimeSpan RestAfter(StandbyOptions options, int attempts) =>
        TimeSpan.FromTicks((long)Math.Min(options.LongestRest.Ticks, options.Rest.Ticks * Math.Pow(2, Math.Min(attempts, 20))));

    private ValueTask Opened(OnCircuitOpenedArguments<object> arguments)
    {
        LogResting(arguments.BreakDuration.TotalSeconds, arguments.Outcome.Exception?.Message ?? "");
        return ValueTask.CompletedTask;
    }

    private ValueTask Closed(OnCircuitClosedArguments<object> arguments)
    {
        LogAsked(standby.Answered);
        return ValueTask.CompletedTask;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Searches are answered by the copy of the market for {Seconds:F0} s: {Reason}")]
    private partial void LogResting(double seconds, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "The engine is asked again; the copy has answered {Answered} searches so far")]
    private partial void LogAsked(long answered);
}
