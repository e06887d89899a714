using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging;

namespace JobAlliance.Adapters;

internal static class ThrownAnyway
{
    /// <summary>What a database refuses is thrown, and told by whoever catches it; EF Core would log it before, with its stack, for every waiting message.</summary>
    public static DbContextOptionsBuilder LogOnlyWhereCaught(this DbContextOptionsBuilder options) =>
        options.ConfigureWarnings(warnings =>
            warnings.Log(
                (RelationalEventId.ConnectionError, LogLevel.Debug),
                (RelationalEventId.CommandError, LogLevel.Debug),
                (RelationalEventId.TransactionError, LogLevel.Debug),
                (CoreEventId.QueryIterationFailed, LogLevel.Debug),
                (CoreEventId.SaveChangesFailed, LogLevel.Debug)
            )
        );
}
