using JobAlliance.Adapters.Messaging;
using JobAlliance.Core.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace JobAlliance.Adapters.Sqlite;

internal static class SqliteRegistration
{
    internal static IServiceCollection AddSqlite(this IServiceCollection services, string dataFolder)
    {
        Directory.CreateDirectory(dataFolder);
        return services.AddSingleton(DataFolderLock.Take(dataFolder)).AddSqliteFile(dataFolder);
    }

    internal static IServiceCollection AddSqliteFile(this IServiceCollection services, string dataFolder)
    {
        var connection = new SqliteConnectionStringBuilder { DataSource = Path.Combine(dataFolder, "alliance.db"), ForeignKeys = true };
        return services
            .AddDbContext<SqliteAppDb>(
                (provider, options) =>
                    options
                        .UseSqlite(connection.ToString())
                        .AddInterceptors(SqlitePragmas.Instance)
                        .AddInterceptors(provider.GetServices<OutboxWakeUp>()),
                optionsLifetime: ServiceLifetime.Singleton
            )
            .AddScoped<AppDb>(provider => provider.GetRequiredService<SqliteAppDb>());
    }
}
