using Microsoft.Extensions.DependencyInjection;

namespace JobAlliance.Core.Matching;

internal static class MatchingRegistration
{
    internal static IServiceCollection AddMatching(this IServiceCollection services) => services;
}
