using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace JobAlliance.Adapters.Sqlite;

internal static class SqliteMigration
{
    /// <summary>
    /// Migrates, also where a process was killed while it did: EF marks a migration under way in a table of SQLite, and would wait for the dead one for ever. The
    /// folder's own lock (<see cref="DataFolderLock"/>) says that nobody else is at work.
    /// </summary>
    internal static async Task MigrateAlwaysAsync(this DatabaseFacade database, CancellationToken cancellationToken)
    {
        if (database.IsSqlite())
        {
            await database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancellationToken);
        }

        await database.MigrateAsync(cancellationToken);
    }
}
