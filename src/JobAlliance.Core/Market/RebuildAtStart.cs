using JobAlliance.Core.Bus;
using JobAlliance.Core.Matching;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace JobAlliance.Core.Market;

/// <summary>
/// Makes the market index whole before the bus consumes anything: an engine in memory begins empty, a server keeps what it holds. An engine or a database that is away is
/// waited for; meanwhile the program serves what it can, and says so.
/// </summary>
internal sealed partial class RebuildAtStart(
    IServiceScopeFactory scopes,
    IMarketIndex index,
    MarketReadiness readiness,
    OutageLog outages,
    TimeProvider clock,
    ILogger<RebuildAtStart> logger
) : BackgroundService
{
    private const int LoggedStep = 20_000;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!await TryAsync(stoppingToken))
        {
            await Task.Delay(Pause, clock, stoppingToken);
        }

        readiness.SetReady();
    }

    private async Task<bool> TryAsync(CancellationToken cancellationToken)
    {
        try
        {
            await TakeWeightsAsync(cancellationToken);
            await BuildAsync(cancellationToken);
            return true;
        }
        catch (Exception exception) when (Outage.Is(exception))
        {
            outages.Note(exception);
            return false;
        }
    }

    // What is consumed is judged: not by the program's weights where somebody saved others.
    private async Task TakeWeightsAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<TakeSavedWeights>().HandleAsync(cancellationToken);
    }

    private async Task BuildAsync(CancellationToken cancellationToken)
    {
        var began = clock.GetTimestamp();
        var status = await index.GetStatusAsync(cancellationToken);
        if (!status.IsReady)
        {
            await using var scope = scopes.CreateAsyncScope();
            if (await scope.ServiceProvider.GetRequiredService<RestoreMarket>().HandleAsync(cancellationToken) is var (held, readAnew))
            {
                LogRestored(status.Engine, held, readAnew, clock.GetElapsedTime(began).TotalSeconds);
                return;
            }

            var rebuild = scope.ServiceProvider.GetRequiredService<RebuildMarket>();
            var outcome = await rebuild.HandleAsync(new Reported(Report), cancellationToken);
            LogBuilt(status.Engine, outcome.Taken, outcome.Failures.Count, clock.GetElapsedTime(began).TotalSeconds);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Market index ({Engine}) built: {Entries} entries, {Refused} refused, {Seconds:F1} s")]
    private partial void LogBuilt(string engine, int entries, int refused, double seconds);

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "Market index ({Engine}) restored: {Entries} entries, {ReadAnew} of them read anew, {Seconds:F1} s"
    )]
    private partial void LogRestored(string engine, int entries, int readAnew, double seconds);

    [LoggerMessage(Level = LogLevel.Information, Message = "Market index: {Done} of {Total} entries")]
    private partial void LogProgress(int done, int total);

    private void Report(MarketProgress progress)
    {
        if (progress.Done / LoggedStep > readiness.Progress.Done / LoggedStep)
        {
            LogProgress(progress.Done, progress.Total);
        }

        readiness.Report(progress);
    }

    // Progress<T> would post to another thread and come late.
    private sealed class Reported(Action<MarketProgress> report) : IProgress<MarketProgress>
    {
        public void Report(MarketProgress value) => report(value);
    }
}
