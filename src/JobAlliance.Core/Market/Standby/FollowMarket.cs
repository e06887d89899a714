using JobAlliance.Core.Bus;
using JobAlliance.Core.Market.Embedded.Snapshots;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace JobAlliance.Core.Market.Standby;

/// <summary>Makes the copy of the market whole once, then reads what it is told has changed. Nobody waits for it: until it is whole the engine answers alone.</summary>
public sealed partial class FollowMarket(
    StandbyMarket standby,
    IServiceScopeFactory scopes,
    SnapshotFile file,
    OutageLog outages,
    TimeProvider clock,
    ILogger<FollowMarket> logger
) : BackgroundService
{
    private const int AtOnce = 2000;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await UntilDoneAsync(BuildAsync, stoppingToken);
        LogBuilt(standby.Status.Entries);
        while (true)
        {
            var change = await standby.NextAsync(stoppingToken);
            await UntilDoneAsync((rows, token) => TakeInAsync(rows, change, token), stoppingToken);
            standby.HasTakenIn();
        }
    }

    private async Task BuildAsync(MarketRows rows, CancellationToken cancellationToken)
    {
        if (await new RestoreMarket(rows, standby.Index, file).HandleAsync(cancellationToken) is null)
        {
            await new RebuildMarket(rows, standby.Index).HandleAsync(null, cancellationToken);
        }
    }

    private async Task TakeInAsync(MarketRows rows, MarketChange change, CancellationToken cancellationToken)
    {
        var (postings, resumes) = (change.Postings, change.Resumes);
        if (change.MissedSome)
        {
            var (postingsNow, resumesNow) = (await rows.PostingStatesAsync(cancellationToken), await rows.ResumeStatesAsync(cancellationToken));
            var stale = standby.Index.KeepOnly(postingsNow, resumesNow);
            (postings, resumes) = ([.. postings.Union(stale.Postings)], [.. resumes.Union(stale.Resumes)]);
        }

        var bring = new BringRows(rows, standby.Index);
        foreach (var ids in postings.Chunk(AtOnce))
        {
            await bring.PostingsAsync(ids, cancellationToken);
        }

        foreach (var ids in resumes.Chunk(AtOnce))
        {
            await bring.ResumesAsync(ids, cancellationToken);
        }
    }

    // The database may be away; what has changed meanwhile waits.
    private async Task UntilDoneAsync(Func<MarketRows, CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await work(scope.ServiceProvider.GetRequiredService<MarketRows>(), cancellationToken);
                return;
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                if (!outages.Note(exception))
                {
                    LogFailed(exception);
                }

                await Task.Delay(Pause, clock, cancellationToken);
            }
        }
    }

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "The copy of the market is whole: {Entries} entries; it answers searches that the engine cannot"
    )]
    private partial void LogBuilt(int entries);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The copy of the market could not read what changed, and tries again")]
    private partial void LogFailed(Exception exception);
}
