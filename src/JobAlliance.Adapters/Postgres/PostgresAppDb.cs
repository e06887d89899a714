using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Npgsql;

namespace JobAlliance.Adapters.Postgres;

/// <summary>The database when one process is outgrown.</summary>
public sealed class PostgresAppDb(DbContextOptions<PostgresAppDb> options, TimeProvider clock) : AppDb(options, clock)
{
    private static readonly SkipLocked Locks = new();

    public override bool IsUniqueViolation(DbUpdateException exception) =>
        exception.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.AddInterceptors(Locks);

    /// <summary>PostgreSQL's moments are UTC; a file may give one in another offset.</summary>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<Utc>();

    private sealed class Utc() : ValueConverter<DateTimeOffset, DateTimeOffset>(moment => moment.ToUniversalTime(), moment => moment);
}
