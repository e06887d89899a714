using Microsoft.Extensions.DependencyInjection;

namespace JobAlliance.Core.Routing;

internal static class RoutingRegistration
{
    internal static IServiceCollection AddRouting(this IServiceCollection services)
    {
        services.AddOptions<RoutingOptions>().BindConfiguration(RoutingOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddHostedService<DeadlineChecks>();
        return services
            .AddScoped<MeasureStrength>()
            .AddScoped<MeasureLoad>()
            .AddScoped<RankAgencies>()
            .AddScoped<OfferRoute>()
            .AddScoped<WithdrawOffers>()
            .AddScoped<AcceptRoute>()
            .AddScoped<DeclineRoute>()
            .AddScoped<ExpireRoutes>()
            .AddScoped<OverrideRoute>()
            .AddScoped<ListRoutes>()
            .AddScoped<ListUnrouted>()
            .AddScoped<PreviewRouting>();
    }
}
