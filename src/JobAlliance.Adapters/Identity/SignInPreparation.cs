using JobAlliance.Adapters.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace JobAlliance.Adapters.Identity;

/// <summary>Brings the sign-in tables to the schema of this version.</summary>
internal sealed class SignInPreparation(IServiceScopeFactory scopes, DatabasePatience patience) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => patience.WhenThereAsync(() => PrepareAsync(cancellationToken), cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task<bool> PrepareAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SignInDb>();
        if (await IsOlderThanMigrationsAsync(db, cancellationToken))
        {
            await AdoptAsync(db, cancellationToken);
        }

        await db.Database.MigrateAlwaysAsync(cancellationToken);
        return true;
    }

    private static async Task<bool> IsOlderThanMigrationsAsync(SignInDb db, CancellationToken cancellationToken)
    {
        var creator = db.GetService<IRelationalDatabaseCreator>();
        return await creator.ExistsAsync(cancellationToken)
            && await HasTablesAsync(db, cancellationToken)
            && !(await db.Database.GetAppliedMigrationsAsync(cancellationToken)).Any();
    }

    // Tables that were created at a start, before there were migrations, are what the first migration makes.
    private static async Task AdoptAsync(SignInDb db, CancellationToken cancellationToken)
    {
        var history = db.GetService<IHistoryRepository>();
        await history.CreateIfNotExistsAsync(cancellationToken);
        var first = new HistoryRow(db.Database.GetMigrations().First(), ProductInfo.GetVersion());
        await db.Database.ExecuteSqlRawAsync(history.GetInsertScript(first), cancellationToken);
    }

    private static async Task<bool> HasTablesAsync(SignInDb db, CancellationToken cancellationToken)
    {
        var sql = db.Database.ProviderName!.EndsWith("Sqlite", StringComparison.Ordinal)
            ? "SELECT COUNT(*) AS \"Value\" FROM sqlite_master WHERE type = 'table' AND name = 'AspNetUsers'"
            : $"SELECT COUNT(*)::int AS \"Value\" FROM information_schema.tables WHERE table_schema = '{PostgresSignInDb.Schema}' AND table_name = 'AspNetUsers'";
        return await db.Database.SqlQueryRaw<int>(sql).SingleAsync(cancellationToken) > 0;
    }
}
