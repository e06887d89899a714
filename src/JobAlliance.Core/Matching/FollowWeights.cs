using JobAlliance.Core.Bus;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace JobAlliance.Core.Matching;

/// <summary>Puts weights in force soon after another process has saved them.</summary>
internal sealed class FollowWeights(
    IServiceScopeFactory scopes,
    CurrentWeights current,
    OutageLog outages,
    TimeProvider clock,
    ILogger<FollowWeights> log
) : BackgroundService
{
    private static readonly TimeSpan Often = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Often, clock);
        do
        {
            try
            {
                await ReadAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is System.Data.Common.DbException or InvalidOperationException)
            {
                if (!outages.Note(exception))
                {
                    log.LogWarning(exception, "The weights could not be read; version {Version} stays in force", current.Value.Version);
                }
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<TakeSavedWeights>().HandleAsync(cancellationToken))
        {
            log.LogInformation("Weights of version {Version} are in force", current.Value.Version);
        }
    }
}
