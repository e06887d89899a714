using JobAlliance.Adapters.Postgres;
using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace JobAlliance.Tests.Support;

/// <summary>A fresh database on the real PostgreSQL, dropped afterwards.</summary>
public sealed class PostgresDatabase : IDisposable
{
    private readonly NpgsqlConnectionStringBuilder connection;
    private readonly TimeProvider clock;

    /// <param name="create">False: nobody has made it yet.</param>
    public PostgresDatabase(TimeProvider? clock = null, bool create = true)
    {
        this.clock = clock ?? TimeProvider.System;
        connection = new NpgsqlConnectionStringBuilder(TestServers.Postgres)
        {
            Database = $"test_{Guid.CreateVersion7(TimeProvider.System.GetUtcNow()):N}",
            MaxPoolSize = 20,
        };
        if (create)
        {
            using var db = Open();
            db.Database.EnsureCreated();
        }
    }

    public string ConnectionString => connection.ConnectionString;

    public AppDb Open() => new PostgresAppDb(new DbContextOptionsBuilder<PostgresAppDb>().UseNpgsql(ConnectionString).Options, clock);

    public void Dispose()
    {
        using var db = Open();
        db.Database.EnsureDeleted();
    }
}
