using JobAlliance.Core.Demonstration;
using Microsoft.Extensions.Options;

namespace JobAlliance.Web.Demonstration;

/// <summary>
/// On the first start of a developer's machine: seeds the demonstration before the first page answers, then plays it over the running bus, and says how to
/// sign in.
/// </summary>
internal sealed class DemonstrationStart(
    IServiceScopeFactory scopes,
    PlayDemonstration play,
    IOptions<DemonstrationOptions> options,
    IHostApplicationLifetime lifetime,
    ILogger<DemonstrationStart> log
) : BackgroundService
{
    private bool isSeeded;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await using (var scope = scopes.CreateAsyncScope())
        {
            var seed = scope.ServiceProvider.GetRequiredService<SeedDemonstration>();
            isSeeded = await seed.HandleAsync(new SeedDemonstration.Request(options.Value.Seed), cancellationToken);
        }

        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await StartedAsync(stoppingToken);
        await SignInsAsync(stoppingToken);
        if (isSeeded)
        {
            log.LogInformation("The demonstration plays some weeks of work; pages fill up meanwhile");
            await play.HandleAsync(options.Value.Seed, stoppingToken);
            log.LogInformation("The demonstration is played");
        }
    }

    private async Task SignInsAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (!await scope.ServiceProvider.GetRequiredService<DemonstrationLogins>().HandleAsync(cancellationToken))
        {
            return;
        }

        var lines = DemonstrationPeople.All.Select(person => $"  {person.Email, -28} {person.Role}");
        log.LogInformation("Demonstration sign-ins, password {Password}:\n{People}", DemonstrationPeople.Password, string.Join('\n', lines));
    }

    private Task StartedAsync(CancellationToken cancellationToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lifetime.ApplicationStarted.Register(started.SetResult);
        return started.Task.WaitAsync(cancellationToken);
    }
}
