using System.Data.Common;
using JobAlliance.Core.Market;

namespace JobAlliance.Core.Bus;

/// <summary>What the program leans on and cannot do without for long.</summary>
public enum Server
{
    Database,
    MarketIndex,
    Broker,
}

/// <summary>Tells a server that is away, which is waited for, from a fault, which is not.</summary>
public static class Outage
{
    /// <summary>The work may succeed later as it is: a server is away, or two transactions stood in each other's way.</summary>
    public static bool Is(Exception exception) =>
        exception is MarketIndexUnavailableException or TimeoutException or DbException { IsTransient: true }
        || (exception.InnerException is { } inner && Is(inner));

    /// <summary>The server that is away: there is no use in asking it again at once. Null: none, as far as this exception tells.</summary>
    public static Server? Of(Exception exception) =>
        exception switch
        {
            MarketIndexUnavailableException => Server.MarketIndex,
            DbException { IsTransient: true } database when IsAway(database) => Server.Database,
            TimeoutException => Server.Database,
            _ => exception.InnerException is { } inner ? Of(inner) : null,
        };

    // SQLSTATE classes: 08 connection, 53 resources, 57 the operator stops it. A deadlock (40) is the work of two of us, and is tried again at once.
    private static bool IsAway(DbException exception) => exception.SqlState is not { Length: >= 2 } state || state[..2] is "08" or "53" or "57";
}
