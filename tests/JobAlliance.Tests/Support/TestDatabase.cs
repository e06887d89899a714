using JobAlliance.Adapters.Sqlite;
using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Tests.Support;

/// <summary>
/// A fresh database with the schema, deleted afterwards: a SQLite file, or with <c>TEST_DATABASE=postgres</c> a database on the real PostgreSQL, so that
/// every database test runs on both: <c>infra/test.sh</c> runs them a second time so.
/// </summary>
public sealed class TestDatabase : IDisposable
{
    private readonly string path = Path.Combine(Path.GetTempPath(), $"joballiance-{Guid.CreateVersion7(TimeProvider.System.GetUtcNow()):N}.db");
    private readonly TimeProvider clock;
    private readonly PostgresDatabase? server;

    public TestDatabase(TimeProvider? clock = null)
    {
        this.clock = clock ?? TimeProvider.System;
        if (Environment.GetEnvironmentVariable("TEST_DATABASE") == "postgres")
        {
            server = new PostgresDatabase(this.clock);
            return;
        }

        using var db = Open();
        db.Database.EnsureCreated();
    }

    public AppDb Open() =>
        server?.Open() ?? new SqliteAppDb(new DbContextOptionsBuilder<SqliteAppDb>().UseSqlite($"Data Source={path};Pooling=False").Options, clock);

    public void Dispose()
    {
        server?.Dispose();
        File.Delete(path);
    }
}
