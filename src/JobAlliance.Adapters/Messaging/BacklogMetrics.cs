using System.Diagnostics.Metrics;
using JobAlliance.Core.Bus;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace JobAlliance.Adapters.Messaging;

/// <summary>The meters <c>outbox.pending</c>, <c>outbox.behind</c> (seconds) and <c>outbox.failed</c>.</summary>
internal sealed class BacklogMetrics : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);
    private readonly IServiceScopeFactory scopes;
    private readonly TimeProvider clock;
    private readonly ILogger<BacklogMetrics> logger;
    private Backlog last = new(0, TimeSpan.Zero, 0);

    public BacklogMetrics(IServiceScopeFactory scopes, IMeterFactory meters, TimeProvider clock, ILogger<BacklogMetrics> logger)
    {
        (this.scopes, this.clock, this.logger) = (scopes, clock, logger);
        var meter = meters.Create("JobAlliance.Bus");
        meter.CreateObservableGauge("outbox.pending", () => last.Pending);
        meter.CreateObservableGauge("outbox.behind", () => last.Behind.TotalSeconds, "s");
        meter.CreateObservableGauge("outbox.failed", () => last.Failed);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                last = await scope.ServiceProvider.GetRequiredService<OutboxBacklog>().HandleAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                logger.LogDebug(exception, "The backlog could not be read");
            }
        }
    }
}
