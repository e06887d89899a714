using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace JobAlliance.Adapters.Sqlite;

/// <summary>
/// Tells SQLite's planner what its indexes are worth before there are rows to count. Without statistics it takes any column of an index to find ten rows, and
/// so prefers "all published postings" to twenty of them by key. Columns that name something find few rows, a status or a moment finds many; tables are all
/// taken to be large, since small ones are quick by any plan. Rows of <c>sqlite_stat1</c> as https://www.sqlite.org/fileformat2.html#stat1tab has them.
/// </summary>
internal static class SqliteStatistics
{
    private const int Rows = 1_000_000;
    private const int RowsOfName = 10;
    private const int PartOfOthers = 5;
    private static readonly string[] Names = ["Id", "Hash", "Key", "Subject", "Name", "Url", "Identifier"];

    internal static async Task WriteAsync(AppDb db, CancellationToken cancellationToken)
    {
        // Makes the table; of empty ones it writes nothing.
        await db.Database.ExecuteSqlRawAsync("ANALYZE", cancellationToken);
        await db.Database.ExecuteSqlRawAsync("DELETE FROM sqlite_stat1", cancellationToken);
        foreach (var index in db.Model.GetEntityTypes().SelectMany(type => type.GetIndexes()))
        {
            var (table, name, worth) = (index.DeclaringEntityType.GetTableName(), index.GetDatabaseName(), WorthOf(index));
            await db.Database.ExecuteSqlAsync($"INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES ({table}, {name}, {worth})", cancellationToken);
        }

        await db.Database.ExecuteSqlRawAsync("ANALYZE sqlite_schema", cancellationToken);
    }

    /// <summary>Rows of the table, then rows that share the first column, the first two, and so on.</summary>
    private static string WorthOf(IReadOnlyIndex index)
    {
        List<int> shared = [Rows];
        foreach (var property in index.Properties)
        {
            shared.Add(Math.Max(1, IsName(property) ? Math.Min(RowsOfName, shared[^1] / RowsOfName) : shared[^1] / PartOfOthers));
        }

        shared[^1] = index.IsUnique ? 1 : shared[^1];
        return string.Join(' ', shared);
    }

    private static bool IsName(IReadOnlyProperty property) => Names.Any(name => property.Name.EndsWith(name, StringComparison.Ordinal));
}
