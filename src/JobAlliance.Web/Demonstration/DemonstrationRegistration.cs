namespace JobAlliance.Web.Demonstration;

internal static class DemonstrationRegistration
{
    /// <summary>The sign-ins have a password that everybody knows, so a server that is not a developer's own never has them.</summary>
    public static IServiceCollection AddDemonstration(this IServiceCollection services, IHostEnvironment environment, IConfiguration configuration)
    {
        services.AddScoped<DemonstrationLogins>();
        services.Configure<DemonstrationOptions>(configuration.GetSection(DemonstrationOptions.Section));
        if (environment.IsDevelopment() && configuration.GetValue<bool>($"{DemonstrationOptions.Section}:Enabled"))
        {
            services.AddHostedService<DemonstrationStart>();
        }

        return services;
    }
}
