using Microsoft.Extensions.DependencyInjection;

namespace JobAlliance.Core.Market;

internal static class MarketRegistration
{
    internal static IServiceCollection AddMarket(this IServiceCollection services) =>
        services
            .AddSingleton<MarketReadiness>()
            .AddHostedService<RebuildAtStart>()
            .AddScoped<MarketRows>()
            .AddScoped<RebuildMarket>()
            .AddScoped<SearchPostings>()
            .AddScoped<SearchResumes>();
}
