using Microsoft.Extensions.DependencyInjection;

namespace JobAlliance.Core.Agencies;

internal static class AgenciesRegistration
{
    internal static IServiceCollection AddAgencies(this IServiceCollection services) => services;
}
