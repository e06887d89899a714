using JobAlliance.Adapters.Identity;
using JobAlliance.Adapters.Sqlite;
using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace JobAlliance.Adapters;

/// <summary>Brings the database to the schema of this version before anything else starts.</summary>
internal sealed class DatabasePreparation(IServiceScopeFactory scopes, DatabasePatience patience, ILogger<DatabasePreparation> logger)
    : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var provider = await patience.WhenThereAsync(() => PrepareAsync(cancellationToken), cancellationToken);
        logger.LogInformation("Database: {Provider}", provider);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task<string?> PrepareAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        if (db.Database.GetMigrations().Any())
        {
            await db.Database.MigrateAlwaysAsync(cancellationToken);
        }
        else
        {
            await db.Database.EnsureCreatedAsync(cancellationToken);
        }

        if (db is SqliteAppDb)
        {
            await SqliteStatistics.WriteAsync(db, cancellationToken);
        }

        return db.Database.ProviderName;
    }
}

public static class DatabasePreparationExtensions
{
    /// <summary>For a command that works on the database without starting bus and pages.</summary>
    public static async Task PrepareDatabaseAsync(this IServiceProvider services, CancellationToken cancellationToken)
    {
        await ActivatorUtilities.CreateInstance<DatabasePreparation>(services).StartAsync(cancellationToken);
        await ActivatorUtilities.CreateInstance<SignInPreparation>(services).StartAsync(cancellationToken);
    }
}
