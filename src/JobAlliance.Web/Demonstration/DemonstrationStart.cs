using System.Diagnostics;
using JobAlliance.Core.Demonstration;
using Microsoft.Extensions.Options;

namespace JobAlliance.Web.Demonstration;

/// <summary>On the first start of a developer's machine: makes the demonstration while pages say how far it is, and says how to sign in.</summary>
internal sealed class DemonstrationStart(
    IServiceScopeFactory scopes,
    PlayDemonstration play,
    IOptions<DemonstrationOptions> options,
    IHostApplicationLifetime lifetime,
    ILogger<DemonstrationStart> log
) : BackgroundService
{
    private DemonstrationFound found;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        found = await play.BeginAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await StartedAsync(stoppingToken);
        Say();
        if (found is DemonstrationFound.Nothing or DemonstrationFound.Interrupted)
        {
            await MakeAsync(stoppingToken);
        }

        await SignInsAsync(stoppingToken);
    }

    private void Say()
    {
        switch (found)
        {
            case DemonstrationFound.Nothing:
                log.LogInformation("The demonstration is being made: six weeks of an alliance's work. Pages say how far it is");
                break;
            case DemonstrationFound.Interrupted:
                log.LogInformation(
                    "The demonstration was interrupted while it was being made, and is now played to its end from there; nothing is removed. Pages say how far it is"
                );
                break;
            case DemonstrationFound.InUse:
                log.LogWarning(
                    "The demonstration was interrupted while it was being made, and somebody has worked with it since: it stays as it is. For a whole one, start with another App:DataFolder"
                );
                break;
        }
    }

    private async Task MakeAsync(CancellationToken cancellationToken)
    {
        var began = Stopwatch.GetTimestamp();
        var asked = options.Value;
        await play.HandleAsync(new(asked.Seed, asked.Graduates, asked.Postings), () => DesksAsync(cancellationToken), cancellationToken);
        log.LogInformation("The demonstration is made, in {Seconds:F0} s", Stopwatch.GetElapsedTime(began).TotalSeconds);
    }

    private async Task DesksAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DemonstrationLogins>().ForDesksAsync(cancellationToken);
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
