using System.Data.Common;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace JobAlliance.Adapters;

/// <summary>
/// A database server that is away when the program starts is waited for: after an outage it may come back later than we do, and whoever starts us again in the
/// meantime would only do the same.
/// </summary>
internal sealed partial class DatabasePatience(IOptions<DatabaseOptions> options, TimeProvider clock, ILogger<DatabasePatience> logger)
{
    private const int LoggedEverySeconds = 30;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <exception cref="StartRefusedException">The server did not come within <see cref="DatabaseOptions.WaitSeconds"/>.</exception>
    public async Task<T> WhenThereAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        for (var began = clock.GetTimestamp(); ; )
        {
            try
            {
                return await work();
            }
            catch (Exception exception) when (IsAway(exception))
            {
                await WaitAsync(exception.GetBaseException().Message, clock.GetElapsedTime(began), exception, cancellationToken);
            }
        }
    }

    private async Task WaitAsync(string reason, TimeSpan waited, Exception exception, CancellationToken cancellationToken)
    {
        if (waited.TotalSeconds >= options.Value.WaitSeconds)
        {
            throw new StartRefusedException($"The database does not answer since {waited.TotalSeconds:F0} s: {reason}", exception);
        }

        if (waited.TotalSeconds % LoggedEverySeconds < Pause.TotalSeconds)
        {
            LogAway(reason, waited.TotalSeconds, options.Value.WaitSeconds);
        }

        await Task.Delay(Pause, clock, cancellationToken);
    }

    private static bool IsAway(Exception exception) =>
        exception is DbException { IsTransient: true } || (exception.InnerException is { } inner && IsAway(inner));

    [LoggerMessage(LogLevel.Warning, "The database is away and is waited for since {Waited:F0} s, {Seconds} s at most: {Reason}")]
    private partial void LogAway(string reason, double waited, int seconds);
}
