using JobAlliance.Adapters.Sqlite;
using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Tests.Support;

/// <summary>A fresh SQLite file with the schema, deleted afterwards.</summary>
public sealed class SqliteDatabase : IDisposable
{
    private readonly string path = Path.Combine(Path.GetTempPath(), $"joballiance-{Guid.CreateVersion7(TimeProvider.System.GetUtcNow()):N}.db");
    private readonly TimeProvider clock;

    public SqliteDatabase(TimeProvider? clock = null)
    {
        this.clock = clock ?? TimeProvider.System;
        using var db = Open();
        db.Database.EnsureCreated();
    }

    public AppDb Open() => new SqliteAppDb(new DbContextOptionsBuilder<SqliteAppDb>().UseSqlite($"Data Source={path};Pooling=False").Options, clock);

    public void Dispose() => File.Delete(path);
}
