using JobAlliance.Core.Market.Embedded.Snapshots;
using Microsoft.Extensions.DependencyInjection;

namespace JobAlliance.Core.Market;

internal static class MarketRegistration
{
    internal static IServiceCollection AddMarket(this IServiceCollection services) =>
        services
            .AddSingleton<MarketReadiness>()
            .AddHostedService<RebuildAtStart>()
            .AddHostedService<KeepSnapshot>()
            .AddSingleton<SnapshotFile>()
            .AddScoped<MarketRows>()
            .AddScoped<RebuildMarket>()
            .AddScoped<RestoreMarket>()
            .AddScoped<SearchPostings>()
            .AddScoped<SearchResumes>();
}
