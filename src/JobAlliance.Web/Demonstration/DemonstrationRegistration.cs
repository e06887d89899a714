using JobAlliance.Core.Demonstration;

namespace JobAlliance.Web.Demonstration;

internal static class DemonstrationRegistration
{
    /// <summary>
    /// The sign-ins have a password that everybody knows, so a server that is not a developer's own never has them. To be called before anything that has
    /// timers: it brings its own clock, which the start may set back.
    /// </summary>
    public static IServiceCollection AddDemonstration(this IServiceCollection services, IHostEnvironment environment, IConfiguration configuration)
    {
        services.AddScoped<DemonstrationLogins>();
        services.AddOptions<DemonstrationOptions>().BindConfiguration(DemonstrationOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        if (environment.IsDevelopment())
        {
            services.AddSingleton<TimeProvider>(provider => provider.GetRequiredService<DemonstrationClock>());
            if (configuration.GetValue<bool>($"{DemonstrationOptions.Section}:Enabled"))
            {
                services.AddHostedService<DemonstrationStart>();
            }
        }

        return services;
    }
}
