using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace JobAlliance.Adapters.Postgres;

/// <summary>The database when one process is outgrown.</summary>
public sealed class PostgresAppDb(DbContextOptions<PostgresAppDb> options, TimeProvider clock) : AppDb(options, clock)
{
    public override bool IsUniqueViolation(DbUpdateException exception) =>
        exception.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };
}
