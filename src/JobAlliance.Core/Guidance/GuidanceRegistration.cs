using Microsoft.Extensions.DependencyInjection;

namespace JobAlliance.Core.Guidance;

internal static class GuidanceRegistration
{
    internal static IServiceCollection AddGuidance(this IServiceCollection services) => services;
}
