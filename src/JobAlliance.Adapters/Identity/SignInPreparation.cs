using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace JobAlliance.Adapters.Identity;

/// <summary>Brings the sign-in tables to the schema of this version.</summary>
internal sealed class SignInPreparation(IServiceScopeFactory scopes) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SignInDb>();
        if (db.Database.GetMigrations().Any())
        {
            await db.Database.MigrateAsync(cancellationToken);
            return;
        }

        // EnsureCreated does nothing in a database that has any table, and on PostgreSQL the alliance's stand there first.
        var creator = db.GetService<IRelationalDatabaseCreator>();
        if (!await creator.ExistsAsync(cancellationToken))
        {
            await creator.CreateAsync(cancellationToken);
        }

        if (!await HasTablesAsync(db, cancellationToken))
        {
            await creator.CreateTablesAsync(cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static async Task<bool> HasTablesAsync(SignInDb db, CancellationToken cancellationToken)
    {
        var sql = db.Database.ProviderName!.EndsWith("Sqlite", StringComparison.Ordinal)
            ? "SELECT COUNT(*) AS \"Value\" FROM sqlite_master WHERE type = 'table' AND name = 'AspNetUsers'"
            : $"SELECT COUNT(*)::int AS \"Value\" FROM information_schema.tables WHERE table_schema = '{PostgresSignInDb.Schema}' AND table_name = 'AspNetUsers'";
        return await db.Database.SqlQueryRaw<int>(sql).SingleAsync(cancellationToken) > 0;
    }
}
