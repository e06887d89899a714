using System.Globalization;
using System.Threading.RateLimiting;
using JobAlliance.Adapters.Identity;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace JobAlliance.Web.Identity;

/// <summary>How a person signs in to the pages: a cookie of ours, and what guards it.</summary>
internal static class SignInRegistration
{
    /// <summary>Rate limit of the pages where passwords and codes are tried, a sender.</summary>
    public const string TriesPolicy = "sign-in";

    private const int TriesPerMinute = 30;

    /// <summary>The scheme of the pages' cookie.</summary>
    public static string Scheme => IdentityConstants.ApplicationScheme;

    public static IServiceCollection AddSignIn(this IServiceCollection services)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(options =>
        {
            options.LoginPath = "/account/sign-in";
            options.AccessDeniedPath = "/error/403";
            options.ReturnUrlParameter = "returnUrl";
            options.Cookie.Name = "joballiance";
            options.ExpireTimeSpan = TimeSpan.FromHours(12);
            options.SlidingExpiration = true;
            options.Events.OnCheckSlidingExpiration = StandsOpen;
            options.Events.OnRedirectToAccessDenied = Forbid;
        });
        services.Configure<SecurityStampValidatorOptions>(options => options.OnRefreshingPrincipal = KeepSecondFactor);
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, SecondFactorDetour>();
        services.AddScoped<AccountMails>();
        services.AddScoped<Invitations>();
        services.AddScoped<RoomDoor>();
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.AddPolicy(TriesPolicy, Tries);
        });
        return services;
    }

    private static RateLimitPartition<string> Tries(HttpContext context) =>
        HttpMethods.IsPost(context.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter(
                context.Connection.RemoteIpAddress?.ToString() ?? "",
                _ => new FixedWindowRateLimiterOptions { PermitLimit = TriesPerMinute, Window = TimeSpan.FromMinutes(1) }
            )
            : RateLimitPartition.GetNoLimiter("");

    // A status instead of a redirect: the error page is shown at the address that was asked for.
    // A page that stands open and asks by itself does not keep somebody signed in who has gone home.
    private static Task StandsOpen(CookieSlidingExpirationContext context)
    {
        context.ShouldRenew &= !HttpMethods.IsGet(context.Request.Method) || !context.Request.Headers.ContainsKey("HX-Request");
        return Task.CompletedTask;
    }

    private static Task Forbid(
        Microsoft.AspNetCore.Authentication.RedirectContext<Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions> context
    )
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    // The principal is made anew every half hour; that a second factor was shown is a fact of the session.
    private static Task KeepSecondFactor(SecurityStampRefreshingPrincipalContext context)
    {
        if (context.CurrentPrincipal?.FindFirst(SecondFactor.Claim) is { } shown && context.NewPrincipal?.Identities.FirstOrDefault() is { } identity)
        {
            identity.AddClaim(shown.Clone());
        }

        return Task.CompletedTask;
    }
}
