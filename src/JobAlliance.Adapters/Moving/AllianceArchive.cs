using System.IO.Compression;
using JobAlliance.Adapters.Identity;
using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace JobAlliance.Adapters.Moving;

/// <summary>
/// The whole alliance in one file, every table of it as JSON Lines, to move an installation from one database to another: SQLite to PostgreSQL and back.
/// It holds everything, contact data and password hashes too: keep it as the database itself.
/// </summary>
public sealed class AllianceArchive(AppDb db, SignInDb signIn)
{
    /// <summary>Writes every row. Nothing else may write meanwhile, or the tables are of different moments.</summary>
    /// <returns>How many rows.</returns>
    public async Task<long> ExportAsync(Stream target, IProgress<TableMoved>? progress, CancellationToken cancellationToken)
    {
        await using var archive = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        var rows = 0L;
        var (done, tables) = (0, Tables().ToList());
        foreach (var (context, table) in tables)
        {
            progress?.Report(new TableMoved(table.GetTableName()!, done++, tables.Count, rows));
            await using var entry = await archive.CreateEntry(NameOf(table), CompressionLevel.Fastest).OpenAsync(cancellationToken);
            rows += await TableRows.WriteAsync(context, table, entry, cancellationToken);
        }

        return rows;
    }

    /// <summary>Reads an archive into an empty database: all of it or, when anything is wrong, nothing.</summary>
    /// <exception cref="StartRefusedException">The database is not empty, or the archive is of another version.</exception>
    public async Task<long> ImportAsync(Stream source, IProgress<TableMoved>? progress, CancellationToken cancellationToken)
    {
        await using var archive = new ZipArchive(source, ZipArchiveMode.Read, leaveOpen: true);
        await RefuseUnlessEmptyAsync(archive, cancellationToken);
        await using var ours = await db.Database.BeginTransactionAsync(cancellationToken);
        await using var theirs = await signIn.Database.BeginTransactionAsync(cancellationToken);
        var rows = 0L;
        var (done, tables) = (0, Tables().ToList());
        foreach (var (context, table) in tables)
        {
            progress?.Report(new TableMoved(table.GetTableName()!, done++, tables.Count, rows));
            await using var entry = await archive.GetEntry(NameOf(table))!.OpenAsync(cancellationToken);
            rows += await TableRows.ReadAsync(context, table, entry, cancellationToken);
        }

        await theirs.CommitAsync(cancellationToken);
        await ours.CommitAsync(cancellationToken);
        return rows;
    }

    private async Task RefuseUnlessEmptyAsync(ZipArchive archive, CancellationToken cancellationToken)
    {
        foreach (var (context, table) in Tables())
        {
            if (archive.GetEntry(NameOf(table)) is null)
            {
                throw new StartRefusedException($"The archive has no {NameOf(table)}: it was written by another version of this program.");
            }

            if (await TableRows.AnyAsync(context, table, cancellationToken))
            {
                throw new StartRefusedException($"{table.GetTableName()} is not empty. An alliance is moved into a fresh database only.");
            }
        }
    }

    // Those that are referred to go first.
    private IEnumerable<(DbContext Context, IEntityType Table)> Tables() =>
        Ordered(db).Select(table => ((DbContext)db, table)).Concat(Ordered(signIn).Select(table => ((DbContext)signIn, table)));

    private static IEnumerable<IEntityType> Ordered(DbContext context) =>
        context.Model.GetEntityTypes().Where(table => !table.IsOwned()).OrderBy(Depth).ThenBy(table => table.Name, StringComparer.Ordinal);

    private static int Depth(IEntityType table) =>
        table
            .GetForeignKeys()
            .Where(key => key.PrincipalEntityType != table)
            .Select(key => 1 + Depth(key.PrincipalEntityType))
            .DefaultIfEmpty(0)
            .Max();

    private static string NameOf(IEntityType table) => $"{table.GetTableName()}.jsonl";
}

/// <summary>How far a move has come.</summary>
/// <param name="Table">The one that is moved now.</param>
/// <param name="Done">Tables before it.</param>
/// <param name="Rows">Rows of those.</param>
public sealed record TableMoved(string Table, int Done, int Total, long Rows);
