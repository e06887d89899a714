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
        var taken = DataFolderLock.Take(dataFolder);
        return services.AddSingleton(_ => taken).AddSqliteFile(dataFolder);
    }

    internal static IServiceCollection AddSqliteFile(this IServiceCollection services, string dataFolder)
    {
        var connection = new SqliteConnectionStringBuilder { DataSource = Path.Combine(dataFolder, "alliance.db"), ForeignKeys = true };
        return services
            .AddDbContext<SqliteAppDb>(
                (provider, options) => Configure(provider, options, connection.ToString()),
                optionsLifetime: ServiceLifetime.Singleton
            )
            .AddScoped<AppDb>(provider => provider.GetRequiredService<SqliteAppDb>());
    }

    private static void Configure(IServiceProvider provider, DbContextOptionsBuilder options, string connection)
    {
        // What the provider has made it also lets go of: the folder is free when it is disposed.
        provider.GetService<DataFolderLock>();
        options.UseSqlite(connection).AddInterceptors(SqlitePragmas.Instance).AddInterceptors(provider.GetServices<OutboxWakeUp>());
    }
}
