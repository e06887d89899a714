using Microsoft.Extensions.DependencyInjection;

namespace JobAlliance.Core.Timeline;

internal static class TimelineRegistration
{
    internal static IServiceCollection AddTimeline(this IServiceCollection services) => services.AddScoped<ListTimeline>();
}
