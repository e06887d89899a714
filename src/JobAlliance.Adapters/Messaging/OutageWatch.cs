using JobAlliance.Core.Bus;
using JobAlliance.Core.Data;
using JobAlliance.Core.Market;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace JobAlliance.Adapters.Messaging;

/// <summary>Asks the servers that are away whether they are back, and notes a broker that goes.</summary>
internal sealed class OutageWatch(IServiceScopeFactory scopes, IBusControl bus, OutageLog outages, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(2);
    private const int TicksToStart = 5;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        for (var (unhealthy, toStart) = (0, TicksToStart); await timer.WaitForNextTickAsync(stoppingToken); toStart--)
        {
            var health = bus.CheckHealth();
            unhealthy = health.Status == BusHealthStatus.Healthy ? 0 : unhealthy + 1;
            if (unhealthy > 1 && toStart <= 0)
            {
                outages.Note(Server.Broker, health.Exception ?? new TimeoutException("It is not connected."));
            }

            foreach (var server in outages.Away)
            {
                await AskAsync(server, stoppingToken);
            }
        }
    }

    private async Task AskAsync(Server server, CancellationToken cancellationToken)
    {
        try
        {
            if (await AnswersAsync(server, cancellationToken).WaitAsync(Patience, cancellationToken))
            {
                outages.IsBack(server);
            }
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            // Away still: it is asked again.
        }
    }

    private async Task<bool> AnswersAsync(Server server, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        switch (server)
        {
            case Server.Broker:
                return bus.CheckHealth().Status == BusHealthStatus.Healthy;
            case Server.MarketIndex:
                await scope.ServiceProvider.GetRequiredService<IMarketIndex>().GetStatusAsync(cancellationToken);
                return true;
            default:
                return await scope.ServiceProvider.GetRequiredService<AppDb>().Database.CanConnectAsync(cancellationToken);
        }
    }
}
