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
}
