using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace JobAlliance.Adapters.Sqlite;

/// <summary>
/// Readers beside the writer (write-ahead log), and a writer that meets a lock waits instead of failing. With the log a commit survives the process at once;
/// NORMAL leaves to the machine's power failure only what the disk had not yet been told to keep, never the file's integrity.
/// </summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    private const string Pragmas = "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA busy_timeout=10000; PRAGMA mmap_size=268435456;";

    // A pooled connection keeps them, and is opened for every query.
    private readonly ConditionalWeakTable<object, object> set = [];

    internal static SqlitePragmas Instance { get; } = new();

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (IsSet(connection) || IsReadOnly(connection))
        {
            return;
        }

        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        if (IsSet(connection) || IsReadOnly(connection))
        {
            return;
        }

        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private bool IsSet(DbConnection connection) => connection is SqliteConnection { Handle: { } handle } && !set.TryAdd(handle, this);

    // EF looks by a reading connection whether the database exists. A process killed at its very first moment leaves an empty file, and setting its journal is a write.
    private static bool IsReadOnly(DbConnection connection) =>
        new SqliteConnectionStringBuilder(connection.ConnectionString).Mode == SqliteOpenMode.ReadOnly;
}
