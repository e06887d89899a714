using JobAlliance.Core.Bus;
using JobAlliance.Core.Data;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace JobAlliance.Adapters.Messaging;

/// <summary>Carries events from the outbox to the bus, woken by each save of this process and by the clock, and retries until done.</summary>
internal sealed class OutboxRelay(
    IServiceScopeFactory scopes,
    OutboxSignal signal,
    IBusControl bus,
    IOptions<BusOptions> options,
    OutageLog outages,
    ILogger<OutboxRelay> logger
) : BackgroundService
{
    private static readonly TimeSpan SettleEvery = TimeSpan.FromSeconds(2);
    private long settledAt = TimeProvider.System.GetTimestamp();

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Value.Transport == "memory")
        {
            await ForgetPublishedAsync(cancellationToken);
        }

        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // A queue that is not declared yet would miss what is published now.
        await bus.WaitForHealthStatus(BusHealthStatus.Healthy, stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            if (!await MovedAnyAsync(stoppingToken))
            {
                await signal.WaitAsync(TimeSpan.FromMilliseconds(options.Value.PollMilliseconds), stoppingToken);
            }
        }
    }

    // What the process before had put on its in-memory bus ended with it.
    private async Task ForgetPublishedAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        await db
            .Outbox.Where(row => row.PublishedAt != null && row.FailedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.PublishedAt, (DateTimeOffset?)null), cancellationToken);
    }

    private async Task<bool> MovedAnyAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var moved = await scope.ServiceProvider.GetRequiredService<OutboxClaim>().HandleAsync(cancellationToken);
            return moved > 0 | await SettledAnyAsync(scope.ServiceProvider, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // The database or the bus is away, or a row was settled meanwhile: whatever was not moved is still in the table.
            Tell(exception);
            await Task.Delay(TimeSpan.FromSeconds(exception is DbUpdateConcurrencyException ? 0.05 : 1), cancellationToken);
            return true;
        }
    }

    private void Tell(Exception exception)
    {
        if (exception is not DbUpdateConcurrencyException && bus.CheckHealth().Status != BusHealthStatus.Healthy)
        {
            outages.Note(Server.Broker, exception);
        }
        else if (exception is not DbUpdateConcurrencyException && !outages.Note(exception))
        {
            logger.LogWarning(exception, "The relay could not move messages and tries again");
        }
    }

    private async Task<bool> SettledAnyAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        if (TimeProvider.System.GetElapsedTime(settledAt) < SettleEvery)
        {
            return false;
        }

        var lostAfter = TimeSpan.FromSeconds(options.Value.LostAfterSeconds);
        var settled = await services.GetRequiredService<SettleOutbox>().HandleAsync(SettleEvery, lostAfter, cancellationToken);
        settledAt = TimeProvider.System.GetTimestamp();
        return settled > 0;
    }
}
