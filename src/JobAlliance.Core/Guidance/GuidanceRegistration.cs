using Microsoft.Extensions.DependencyInjection;

namespace JobAlliance.Core.Guidance;

internal static class GuidanceRegistration
{
    internal static IServiceCollection AddGuidance(this IServiceCollection services)
    {
        services.AddOptions<GuidanceOptions>().BindConfiguration(GuidanceOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        return services
            .AddScoped<OpenGuidanceTask>()
            .AddScoped<AcceptGuidance>()
            .AddScoped<ConfirmSkills>()
            .AddScoped<ScheduleGuidance>()
            .AddScoped<WriteGuidanceNotes>()
            .AddScoped<CompleteGuidance>()
            .AddScoped<CancelGuidance>()
            .AddScoped<RateGuidance>()
            .AddScoped<ReadGuidanceCalendar>()
            .AddScoped<ListGuidanceTasks>()
            .AddScoped<ReadGuidanceTask>();
    }
}
