using JobAlliance.Adapters.Postgres;
using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace JobAlliance.Tests.Support;

/// <summary>A fresh database on the real PostgreSQL, dropped afterwards. Copied from one that this run has made once: a copy takes a tenth of the time.</summary>
public sealed class PostgresDatabase : IDisposable
{
    private static readonly Lazy<string> Template = new(MakeTemplate);
    private readonly string name = NewName();
    private readonly TimeProvider clock;

    /// <param name="create">False: nobody has made it yet.</param>
    public PostgresDatabase(TimeProvider? clock = null, bool create = true)
    {
        this.clock = clock ?? TimeProvider.System;
        if (create)
        {
            Execute($"CREATE DATABASE \"{name}\" TEMPLATE \"{Template.Value}\"");
        }
    }

    public string ConnectionString => Of(name);

    public AppDb Open() => Open(name, clock);

    public void Dispose()
    {
        using (var connection = new NpgsqlConnection(ConnectionString))
        {
            NpgsqlConnection.ClearPool(connection);
        }

        Drop(name);
    }

    /// <summary>
    /// Ends our own connections and then drops. Not <c>WITH (FORCE)</c>: it also wants to end the server's own cleaning (autovacuum), which only a superuser
    /// may; a plain drop asks that to leave and waits.
    /// </summary>
    private static void Drop(string database)
    {
        Execute($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{database}' AND usename = current_user");
        Execute($"DROP DATABASE IF EXISTS \"{database}\"");
    }

    private static string MakeTemplate()
    {
        var template = NewName();
        using (var db = Open(template, TimeProvider.System))
        {
            db.Database.EnsureCreated();
        }

        // Nobody may be connected to what is copied.
        using var connection = new NpgsqlConnection(Of(template));
        NpgsqlConnection.ClearPool(connection);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Drop(template);
        return template;
    }

    private static AppDb Open(string name, TimeProvider clock) =>
        new PostgresAppDb(new DbContextOptionsBuilder<PostgresAppDb>().UseNpgsql(Of(name)).Options, clock);

    private static string Of(string name) =>
        new NpgsqlConnectionStringBuilder(TestServers.Postgres) { Database = name, MaxPoolSize = 20 }.ConnectionString;

    private static string NewName() => $"test_{Guid.CreateVersion7(TimeProvider.System.GetUtcNow()):N}";

    private static void Execute(string sql)
    {
        using var connection = new NpgsqlConnection(TestServers.Postgres);
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
