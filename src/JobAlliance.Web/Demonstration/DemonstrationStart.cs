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
    private bool isNeeded;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        isNeeded = await play.BeginAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await StartedAsync(stoppingToken);
        if (isNeeded)
        {
            await MakeAsync(stoppingToken);
        }

        await SignInsAsync(stoppingToken);
    }

    private async Task MakeAsync(CancellationToken cancellationToken)
    {
        log.LogInformation("The demonstration is being made: six weeks of an alliance's work. Pages say how far it is");
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
