using JobAlliance.Adapters;
using JobAlliance.Core.Bus;
using JobAlliance.Core.Common;
using JobAlliance.Web.Composition;
using Spectre.Console;

namespace JobAlliance.Web.Commands;

/// <summary>The program on the operator's own data, without pages: for commands. On SQLite the serving process must be stopped first; the folder's lock says so.</summary>
internal sealed class OperatorHost : IAsyncDisposable
{
    private readonly WebApplication app;

    private OperatorHost(WebApplication app) => this.app = app;

    public static Actor Operator { get; } = new(ActorKind.Administrator, null, "command line");

    public IServiceProvider Services => app.Services;

    public bool IsDevelopment => app.Environment.IsDevelopment();

    /// <param name="settings">Further settings as <c>--Section:Key=value</c>.</param>
    public static async Task<OperatorHost> StartAsync(IEnumerable<string> settings, CancellationToken cancellationToken)
    {
        var app = AllianceWeb.Build([.. settings, "--Urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=Warning"]);
        await app.Services.PrepareDatabaseAsync(cancellationToken);
        return new OperatorHost(app);
    }

    public async Task<TAnswer> AskAsync<TUseCase, TAnswer>(Func<TUseCase, Task<TAnswer>> ask)
        where TUseCase : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<TUseCase>());
    }

    /// <summary>Does something while bus, index and matching run.</summary>
    public async Task RunAsync(Func<Task> work, CancellationToken cancellationToken)
    {
        await app.StartAsync(cancellationToken);
        await work();
        await app.StopAsync(cancellationToken);
    }

    /// <summary>Runs bus, index and matching until every event has taken effect.</summary>
    public Task DrainAsync(CancellationToken cancellationToken) =>
        RunAsync(
            () =>
                AnsiConsole
                    .Progress()
                    .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
                    .StartAsync(context => FollowAsync(context.AddTask("索引与匹配 · index and match"), cancellationToken)),
            cancellationToken
        );

    public ValueTask DisposeAsync() => app.DisposeAsync();

    // New events come while old ones are handled, so the most that was ever seen is the measure.
    private async Task FollowAsync(ProgressTask task, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(300));
        var most = 1;
        do
        {
            var backlog = await AskAsync<OutboxBacklog, Backlog>(outbox => outbox.HandleAsync(cancellationToken));
            most = Math.Max(most, backlog.Pending);
            task.Value = 100.0 * (most - backlog.Pending) / most;
            if (backlog.Pending == 0)
            {
                if (backlog.Failed > 0)
                {
                    AnsiConsole.MarkupLineInterpolated($"[yellow]{backlog.Failed} events failed; staff find them under 'failed messages'.[/]");
                }

                return;
            }
        } while (await timer.WaitForNextTickAsync(cancellationToken));
    }
}
