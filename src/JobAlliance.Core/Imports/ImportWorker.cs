using JobAlliance.Core.Bus;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace JobAlliance.Core.Imports;

/// <summary>Runs the import jobs of this process one after another, those of a process that was killed included.</summary>
public sealed class ImportWorker(IServiceScopeFactory scopes, RunImport run, OutageLog outages, TimeProvider clock, ILogger<ImportWorker> log)
    : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private readonly string worker = $"{Environment.MachineName}:{Environment.ProcessId}:{Guid.CreateVersion7(clock.GetUtcNow()):N}";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        do
        {
            await WorkAsync(stoppingToken);
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task WorkAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (await ClaimAsync(cancellationToken) is { } jobId)
            {
                log.LogInformation("Import {Job} runs", jobId);
                await run.HandleAsync(jobId, worker, null, cancellationToken);
                log.LogInformation("Import {Job} ended", jobId);
            }
        }
        catch (Exception failed) when (!cancellationToken.IsCancellationRequested)
        {
            if (!outages.Note(failed))
            {
                log.LogError(failed, "An import was interrupted; it goes on where it stopped");
            }
        }
    }

    private async Task<Guid?> ClaimAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ClaimImport>().HandleAsync(worker, null, cancellationToken);
    }
}
