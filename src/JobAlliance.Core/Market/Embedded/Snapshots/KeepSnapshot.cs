using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace JobAlliance.Core.Market.Embedded.Snapshots;

/// <summary>
/// Writes the market's snapshot when a twentieth of it has changed, when the last one is ten minutes old, and at the end. What is not in it is read from the
/// database at the next start, so that nothing is lost with a process that is killed.
/// </summary>
internal sealed partial class KeepSnapshot(SnapshotFile file, TimeProvider clock, ILogger<KeepSnapshot> logger, EmbeddedMarketIndex? embedded = null)
    : BackgroundService
{
    private const int Fewest = 500;
    private const int Part = 20;
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Oldest = TimeSpan.FromMinutes(10);
    private DateTimeOffset savedAt;
    private long saved;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (embedded is null || !file.IsKept)
        {
            return;
        }

        try
        {
            while (true)
            {
                SaveIf(embedded, embedded.IsReady && IsDue(embedded));
                await Task.Delay(Look, clock, stoppingToken);
            }
        }
        finally
        {
            SaveIf(embedded, embedded.IsReady && embedded.Written > saved);
        }
    }

    private bool IsDue(EmbeddedMarketIndex embedded)
    {
        var changed = embedded.Written - saved;
        return changed >= Math.Max(Fewest, embedded.Count / Part) || (changed > 0 && clock.GetUtcNow() - savedAt > Oldest);
    }

    private void SaveIf(EmbeddedMarketIndex embedded, bool isWanted)
    {
        if (!isWanted)
        {
            return;
        }

        var (began, written) = (clock.GetTimestamp(), embedded.Written);
        try
        {
            embedded.Save(file);
            (saved, savedAt) = (written, clock.GetUtcNow());
            LogSaved(embedded.Count, clock.GetElapsedTime(began).TotalSeconds);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            LogNotSaved(exception.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Market snapshot written: {Entries} entries, {Seconds:F1} s")]
    private partial void LogSaved(int entries, double seconds);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The market's snapshot was not written: {Reason}")]
    private partial void LogNotSaved(string reason);
}
