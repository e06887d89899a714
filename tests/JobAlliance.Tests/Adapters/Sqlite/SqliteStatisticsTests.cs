using JobAlliance.Adapters.Sqlite;
using JobAlliance.Core.Data;
using JobAlliance.Core.Postings;
using JobAlliance.Core.Review;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Tests.Adapters.Sqlite;

public sealed class SqliteStatisticsTests : IAsyncDisposable
{
    private readonly CancellationToken cancel = TestContext.Current.CancellationToken;
    private readonly SqliteConnection connection = new("Data Source=:memory:");

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    [Fact]
    public async Task Hits_of_a_search_are_read_by_key_and_not_by_status()
    {
        await using var db = await OpenAsync();
        Guid[] ids = [.. Enumerable.Range(0, 20).Select(_ => db.NewId())];

        var plan = await PlanAsync(db.Postings.Where(row => ids.Contains(row.Id) && row.Status == PostingStatus.Published));

        plan.ShouldContain("sqlite_autoindex_Postings_1");
    }

    [Fact]
    public async Task What_waits_for_a_batch_of_graduates_is_read_by_graduate()
    {
        await using var db = await OpenAsync();
        Guid[] ids = [.. Enumerable.Range(0, 25).Select(_ => db.NewId())];

        var plan = await PlanAsync(db.Matches.Where(row => ids.Contains(row.GraduateId) && row.Status == MatchStatus.Proposed));

        plan.ShouldContain("IX_Matches_GraduateId_PostingId");
    }

    private async Task<AppDb> OpenAsync()
    {
        await connection.OpenAsync(cancel);
        var db = new SqliteAppDb(new DbContextOptionsBuilder<SqliteAppDb>().UseSqlite(connection).Options, TimeProvider.System);
        await db.Database.EnsureCreatedAsync(cancel);
        await SqliteStatistics.WriteAsync(db, cancel);
        return db;
    }

    private async Task<string> PlanAsync(IQueryable<object> query)
    {
        await using var command = query.CreateDbCommand();
        command.CommandText = $"EXPLAIN QUERY PLAN {command.CommandText}";
        List<string> steps = [];
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            steps.Add(reader.GetString(3));
        }

        return string.Join('\n', steps);
    }
}
