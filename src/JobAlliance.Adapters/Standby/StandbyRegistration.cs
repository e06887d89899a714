using JobAlliance.Core.Market;
using JobAlliance.Core.Market.Embedded;
using JobAlliance.Core.Market.Standby;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace JobAlliance.Adapters.Standby;

/// <summary>Wires the copy of the market beside an engine on other machines.</summary>
internal static class StandbyRegistration
{
    /// <summary>Whether this process keeps one: it answers searches, and nobody said no.</summary>
    internal static bool IsWanted(IConfiguration configuration, ProcessRole role) =>
        role != ProcessRole.Worker && (configuration.GetSection(StandbyOptions.Section).Get<StandbyOptions>() ?? new()).Enabled;

    /// <summary>After the engine.</summary>
    internal static IServiceCollection AddStandbyMarket(this IServiceCollection services)
    {
        services.AddOptions<StandbyOptions>().BindConfiguration(StandbyOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<StandbyOptions>>().Value);
        services.AddSingleton<EmbeddedMarketIndex>();
        services.AddSingleton<StandbyMarket>();
        services.AddSingleton<IMarketSearch, SearchWithStandby>();
        services.AddHostedService<FollowMarket>();
        return services;
    }
}
