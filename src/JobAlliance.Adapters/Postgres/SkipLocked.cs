using System.Data.Common;
using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace JobAlliance.Adapters.Postgres;

/// <summary>
/// Adds PostgreSQL's own words for <see cref="RowLocks.LockedSkippingOthers"/>, which LINQ has none for. Not the stronger FOR UPDATE: a consumer's receipt
/// refers to its row while the relay still holds it.
/// </summary>
internal sealed class SkipLocked : DbCommandInterceptor
{
    private const string Begin = $"-- {RowLocks.Tag}";

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result
    )
    {
        Lock(command);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    )
    {
        Lock(command);
        return ValueTask.FromResult(result);
    }

    private static void Lock(DbCommand command)
    {
        if (command.CommandText.StartsWith(Begin, StringComparison.Ordinal))
        {
            command.CommandText += "\nFOR NO KEY UPDATE SKIP LOCKED";
        }
    }
}
