using JobAlliance.Core.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace JobAlliance.Adapters.Sqlite;

/// <summary>The embedded default: one file, one process. Writers of this process take turns, so that none meets a locked file.</summary>
public sealed class SqliteAppDb(DbContextOptions<SqliteAppDb> options, TimeProvider clock) : AppDb(options, clock)
{
    private static readonly SemaphoreSlim WriteTurn = new(1, 1);

    public override bool IsUniqueViolation(DbUpdateException exception) =>
        exception.InnerException is SqliteException { SqliteExtendedErrorCode: 2067 or 1555 };

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (Database.CurrentTransaction is not null)
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        await WriteTurn.WaitAsync(cancellationToken);
        try
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        finally
        {
            WriteTurn.Release();
        }
    }

    /// <summary>SQLite orders no DateTimeOffset: kept as microseconds since 1970-01-01T00:00Z, PostgreSQL's precision.</summary>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UnixMicroseconds>();

    private sealed class UnixMicroseconds()
        : ValueConverter<DateTimeOffset, long>(
            moment => (moment.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond,
            micros => DateTimeOffset.UnixEpoch.AddTicks(micros * TimeSpan.TicksPerMicrosecond)
        );
}
