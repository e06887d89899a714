using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace JobAlliance.Web.Health;

internal static class HealthRegistration
{
    internal static IServiceCollection AddAllianceHealth(this IServiceCollection services)
    {
        services
            .AddHealthChecks()
            .AddCheck<DatabaseHealth>("database")
            .AddCheck<MarketHealth>("market")
            .AddCheck<BusHealth>("bus")
            .AddCheck<DemonstrationHealth>("demonstration");
        return services;
    }

    /// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: it can serve, and how far anything is behind.</summary>
    internal static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes
            .MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = HealthJson.WriteAsync })
            .AllowAnonymous();
        routes.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = HealthJson.WriteAsync }).AllowAnonymous();
    }
}
