namespace JobAlliance.Web.Identity;

/// <summary>How a person signs in to the pages: a cookie of ours.</summary>
internal static class SignInRegistration
{
    public const string Scheme = "Identity.Application";

    public static IServiceCollection AddSignIn(this IServiceCollection services)
    {
        services
            .AddAuthentication(Scheme)
            .AddCookie(
                Scheme,
                options =>
                {
                    options.LoginPath = "/account/sign-in";
                    options.AccessDeniedPath = "/error/403";
                    options.Cookie.Name = "joballiance";
                }
            );
        return services;
    }
}
