using Microsoft.Extensions.DependencyInjection;

namespace JobAlliance.Core.Demonstration;

internal static class DemonstrationRegistration
{
    internal static IServiceCollection AddDemonstration(this IServiceCollection services) =>
        services
            .AddScoped<SeedDemonstration>()
            .AddScoped<ContinueDemonstration>()
            .AddSingleton<DemonstrationClock>()
            .AddSingleton<DemonstrationProgress>()
            .AddSingleton<PlayDemonstration>();
}
