using JobAlliance.Adapters.Messaging;
using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace JobAlliance.Adapters.Postgres;

internal static class PostgresRegistration
{
    internal static IServiceCollection AddPostgres(this IServiceCollection services, string? connectionString)
    {
        var connection = PostgresConnection.Of(connectionString);
        return services
            .AddDbContext<PostgresAppDb>(
                (provider, options) => options.UseNpgsql(connection).LogOnlyWhereCaught().AddInterceptors(provider.GetServices<OutboxWakeUp>()),
                optionsLifetime: ServiceLifetime.Singleton
            )
            .AddScoped<AppDb>(provider => provider.GetRequiredService<PostgresAppDb>());
    }
}
