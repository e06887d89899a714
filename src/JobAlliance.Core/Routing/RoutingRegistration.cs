using Microsoft.Extensions.DependencyInjection;

namespace JobAlliance.Core.Routing;

internal static class RoutingRegistration
{
    internal static IServiceCollection AddRouting(this IServiceCollection services) => services;
}
