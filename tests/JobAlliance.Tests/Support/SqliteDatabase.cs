using JobAlliance.Adapters.Sqlite;
using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Tests.Support;

/// <summary>
/// A fresh SQLite file with the schema, deleted afterwards. With <c>TEST_DATABASE=postgres</c> it is a fresh database on the real PostgreSQL instead, so that
/// every database test runs on both: <c>infra/test.sh</c> runs them a second time so.
/// </summary>
public sealed class SqliteDatabase : IDisposable
{
    private readonly string path = Path.Combine(Path.GetTempPath(), $"joballiance-{Guid.CreateVersion7(TimeProvider.System.GetUtcNow()):N}.db");
    private readonly TimeProvider clock;
    private readonly PostgresDatabase? server;

    public SqliteDatabase(TimeProvider? clock = null)
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
