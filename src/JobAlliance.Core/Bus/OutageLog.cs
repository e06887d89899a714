using Microsoft.Extensions.Logging;

namespace JobAlliance.Core.Bus;

/// <summary>
/// An outage in the log: a line when it begins, one a minute with how often the server was asked in vain, one when it is over. Everything that waits for the
/// server would otherwise say so, message by message.
/// </summary>
public sealed partial class OutageLog(TimeProvider clock, ILogger<OutageLog> logger)
{
    /// <summary>How often a long outage is told of.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    private readonly Lock gate = new();
    private readonly Dictionary<Server, Open> open = [];

    /// <summary>The servers that are away, as far as is known.</summary>
    public IReadOnlyList<Server> Away
    {
        get
        {
            lock (gate)
            {
                return [.. open.Keys];
            }
        }
    }

    /// <summary>Notes what an outage caused. False when it was none: then it is to be told of by whoever caught it.</summary>
    public bool Note(Exception exception)
    {
        var server = Outage.Of(exception);
        if (server is { } away)
        {
            Note(away, exception);
        }

        return server is not null;
    }

    public void Note(Server server, Exception exception)
    {
        var now = clock.GetUtcNow();
        lock (gate)
        {
            if (!open.TryGetValue(server, out var outage))
            {
                open[server] = new Open(now) { ToldAt = now, Failures = 1 };
                LogBegins(server, exception.GetBaseException().Message);
                return;
            }

            outage.Failures++;
            if (now - outage.ToldAt >= Every)
            {
                outage.ToldAt = now;
                LogLasts(server, (now - outage.Since).TotalSeconds, outage.Failures);
            }
        }
    }

    /// <summary>The server answers again.</summary>
    public void IsBack(Server server)
    {
        lock (gate)
        {
            if (open.Remove(server, out var outage))
            {
                LogEnds(server, (clock.GetUtcNow() - outage.Since).TotalSeconds, outage.Failures);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "{Server} is away; what needs it waits. {Reason}")]
    private partial void LogBegins(Server server, string reason);

    [LoggerMessage(LogLevel.Warning, "{Server} is away since {Seconds:F0} s; asked in vain {Failures} times")]
    private partial void LogLasts(Server server, double seconds, int failures);

    [LoggerMessage(LogLevel.Warning, "{Server} is back after {Seconds:F0} s; it was asked in vain {Failures} times")]
    private partial void LogEnds(Server server, double seconds, int failures);

    private sealed class Open(DateTimeOffset since)
    {
        public DateTimeOffset Since => since;

        public DateTimeOffset ToldAt { get; set; }

        public int Failures { get; set; }
    }
}
