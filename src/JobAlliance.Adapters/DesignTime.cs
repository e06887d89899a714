using JobAlliance.Adapters.Identity;
using JobAlliance.Adapters.Postgres;
using JobAlliance.Adapters.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace JobAlliance.Adapters;

/// <summary>For <c>dotnet ef</c> only, which needs a context without the program: <c>infra/migrations.sh add NAME</c>.</summary>
internal static class DesignTime
{
    private const string NoDatabase = "Data Source=:memory:";
    private const string NoServer = "Host=127.0.0.1;Database=none";

    internal sealed class Sqlite : IDesignTimeDbContextFactory<SqliteAppDb>
    {
        public SqliteAppDb CreateDbContext(string[] args) =>
            new(new DbContextOptionsBuilder<SqliteAppDb>().UseSqlite(NoDatabase).Options, TimeProvider.System);
    }

    internal sealed class Postgres : IDesignTimeDbContextFactory<PostgresAppDb>
    {
        public PostgresAppDb CreateDbContext(string[] args) =>
            new(new DbContextOptionsBuilder<PostgresAppDb>().UseNpgsql(NoServer).Options, TimeProvider.System);
    }

    internal sealed class SqliteSignIn : IDesignTimeDbContextFactory<SqliteSignInDb>
    {
        public SqliteSignInDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<SqliteSignInDb>().UseSqlite(NoDatabase).Options);
    }

    internal sealed class PostgresSignIn : IDesignTimeDbContextFactory<PostgresSignInDb>
    {
        public PostgresSignInDb CreateDbContext(string[] args) =>
            new(
                new DbContextOptionsBuilder<PostgresSignInDb>()
                    .UseNpgsql(NoServer, npgsql => npgsql.MigrationsHistoryTable("__EFMigrationsHistory", PostgresSignInDb.Schema))
                    .Options
            );
    }
}
