using System.Text;
using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Review;

/// <summary>
/// Stores profiles by the hash of their content. Written at once, before the matches that name them, and by "do nothing when it is there": many consumers store
/// the same posting at one moment, and a snapshot that no match names harms nobody.
/// </summary>
public sealed class ProfileSnapshots(AppDb db)
{
    private const int RowsAtOnce = 100;

    internal async Task StoreAsync(IEnumerable<ProfileSnapshot> snapshots, CancellationToken cancellationToken)
    {
        foreach (var rows in snapshots.DistinctBy(row => row.Hash).Chunk(RowsAtOnce))
        {
            var hashes = rows.Select(row => row.Hash).ToList();
            var held = await db.ProfileSnapshots.Where(row => hashes.Contains(row.Hash)).Select(row => row.Hash).ToListAsync(cancellationToken);
            await InsertAsync([.. rows.Where(row => !held.Contains(row.Hash))], cancellationToken);
        }
    }

    private async Task InsertAsync(ProfileSnapshot[] rows, CancellationToken cancellationToken)
    {
        if (rows.Length == 0)
        {
            return;
        }

        var sql = new StringBuilder("""INSERT INTO "ProfileSnapshots" ("Hash", "Json") VALUES """);
        sql.AppendJoin(", ", Enumerable.Range(0, rows.Length).Select(row => $"({{{2 * row}}}, {{{2 * row + 1}}})")).Append(" ON CONFLICT DO NOTHING");
        await db.Database.ExecuteSqlRawAsync(sql.ToString(), rows.SelectMany(row => new object[] { row.Hash, row.Json }), cancellationToken);
    }
}
