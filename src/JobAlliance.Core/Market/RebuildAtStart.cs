using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace JobAlliance.Core.Market;

/// <summary>Makes the market index whole before the bus consumes anything: an engine in memory begins empty, a server keeps what it holds.</summary>
internal sealed partial class RebuildAtStart(
    IServiceScopeFactory scopes,
    IMarketIndex index,
    MarketReadiness readiness,
    TimeProvider clock,
    ILogger<RebuildAtStart> logger
) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var began = clock.GetTimestamp();
        var status = await index.GetStatusAsync(stoppingToken);
        if (!status.IsReady)
        {
            await using var scope = scopes.CreateAsyncScope();
            var outcome = await scope.ServiceProvider.GetRequiredService<RebuildMarket>().HandleAsync(new Reported(readiness), stoppingToken);
            LogBuilt(status.Engine, outcome.Taken, outcome.Failures.Count, clock.GetElapsedTime(began).TotalSeconds);
        }

        readiness.SetReady();
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Market index ({Engine}) built: {Entries} entries, {Refused} refused, {Seconds:F1} s")]
    private partial void LogBuilt(string engine, int entries, int refused, double seconds);

    private sealed class Reported(MarketReadiness readiness) : IProgress<MarketProgress>
    {
        public void Report(MarketProgress value) => readiness.Report(value);
    }
}
