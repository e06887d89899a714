using JobAlliance.Adapters.Identity;
using JobAlliance.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace JobAlliance.Tests.Adapters.Identity;

public sealed class SignInPreparationTests : IDisposable
{
    private readonly CancellationToken cancel = TestContext.Current.CancellationToken;
    private readonly string folder = Directory.CreateTempSubdirectory("joballiance-").FullName;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Sign_in_tables_made_before_there_were_migrations_are_taken_over_on_sqlite()
    {
        await using var services = new ServiceCollection().AddSqliteSignIn(folder).BuildServiceProvider();
        await using (var db = services.GetRequiredService<SignInDb>())
        {
            await db.GetService<IRelationalDatabaseCreator>().CreateAsync(cancel);
        }

        await TakenOverAsync(services);
    }

    [Fact]
    public async Task Sign_in_tables_made_before_there_were_migrations_are_taken_over_on_postgresql()
    {
        using var database = new PostgresDatabase();
        await using var services = new ServiceCollection().AddPostgresSignIn(database.ConnectionString).BuildServiceProvider();

        await TakenOverAsync(services);
    }

    [Fact]
    public async Task A_migration_that_was_killed_holds_up_no_later_start()
    {
        await using var services = new ServiceCollection().AddSqliteSignIn(folder).BuildServiceProvider();
        await using (var scope = services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<SignInDb>();
            await db.Database.ExecuteSqlRawAsync(
                "CREATE TABLE \"__EFMigrationsLock\" (\"Id\" INTEGER PRIMARY KEY, \"Timestamp\" TEXT NOT NULL)",
                cancel
            );
            await db.Database.ExecuteSqlRawAsync("INSERT INTO \"__EFMigrationsLock\" VALUES (1, '2026-01-01')", cancel);
        }

        await PrepareAsync(services).WaitAsync(TimeSpan.FromSeconds(60), cancel);
    }

    private async Task TakenOverAsync(ServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SignInDb>();
        await db.GetService<IRelationalDatabaseCreator>().CreateTablesAsync(cancel);
        db.Add(new IdentityUser("somebody"));
        await db.SaveChangesAsync(cancel);

        await PrepareAsync(services);
        await PrepareAsync(services);

        (await db.Database.GetPendingMigrationsAsync(cancel)).ShouldBeEmpty();
        (await db.Users.SingleAsync(cancel)).UserName.ShouldBe("somebody");
    }

    private Task PrepareAsync(ServiceProvider services) => ActivatorUtilities.CreateInstance<SignInPreparation>(services).StartAsync(cancel);
}
