using JobAlliance.Adapters.Sqlite;
using JobAlliance.Core.Bus;
using JobAlliance.Core.Data;
using JobAlliance.Core.Messages;
using JobAlliance.Tests.Contracts;
using JobAlliance.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace JobAlliance.Tests.Adapters.Messaging;

public sealed class MemoryBusTests : BusContract, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("joballiance-bus-").FullName;
    private readonly ServiceProvider services;
    private readonly Writes writes = new();

    public MemoryBusTests()
    {
        services = new ServiceCollection().AddSingleton(TimeProvider.System).AddSqliteFile(folder).BuildServiceProvider();
        using var db = Open();
        db.Database.EnsureCreated();
    }

    protected override Dictionary<string, string?> Settings => new() { ["Bus:PollMilliseconds"] = "20" };

    protected override AppDb Open() => services.CreateScope().ServiceProvider.GetRequiredService<AppDb>();

    protected override void AddDatabase(IServiceCollection services) =>
        services.AddSqliteFile(folder).ConfigureDbContext<SqliteAppDb>(options => options.AddInterceptors(writes));

    [Fact]
    public async Task A_message_whose_failure_cannot_be_recorded_is_held_and_goes_on_when_the_database_is_back()
    {
        writes.AreRefused = true;
        using var process = await StartAsync();
        await using (var db = Open())
        {
            db.Raise(new AgencyChanged(db.NewId()));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        await Eventually.TrueAsync(() => Task.FromResult(writes.Refused > 4));
        writes.AreRefused = false;

        // Far sooner than what the bus has lost is published again.
        await Eventually.TrueAsync(
            async () =>
            {
                await using var db = Open();
                return !await db.Outbox.AnyAsync(TestContext.Current.CancellationToken);
            },
            20
        );
    }

    public void Dispose()
    {
        services.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>A database that is away for whatever a consumer, or the record of its failure, would write.</summary>
    private sealed class Writes : SaveChangesInterceptor
    {
        public volatile bool AreRefused;
        public volatile int Refused;

        public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
            DbContextEventData eventData,
            InterceptionResult<int> result,
            CancellationToken cancellationToken = default
        )
        {
            var entries = eventData.Context!.ChangeTracker.Entries().Select(entry => entry.Entity).ToList();
            if (AreRefused && entries.Any(entity => entity is JobAlliance.Core.Privacy.AuditEntry or OutboxMessage { Failure: not null }))
            {
                Interlocked.Increment(ref Refused);
                throw new TimeoutException("The database is away.");
            }

            return base.SavingChangesAsync(eventData, result, cancellationToken);
        }
    }
}
