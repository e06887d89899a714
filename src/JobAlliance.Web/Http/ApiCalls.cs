using System.Text.Json.Serialization;
using System.Threading.RateLimiting;
using JobAlliance.Core.Data;
using JobAlliance.Web.Endpoints;
using JobAlliance.Web.Identity;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace JobAlliance.Web.Http;

/// <summary>What every call of <c>/api</c> goes through: who calls, how often, safe repeats, and problems instead of pages.</summary>
internal static class ApiCalls
{
    public const string Path = "/api";

    /// <summary>Whoever is signed in, by cookie or by an agency's key; which rows they see is decided by each query.</summary>
    public const string Caller = "ApiCaller";

    /// <summary>Cookie for people, key for systems: chosen by what the request carries.</summary>
    public const string Scheme = "Api";

    public static IServiceCollection AddApiCalls(this IServiceCollection services)
    {
        services
            .AddAuthentication()
            .AddScheme<AuthenticationSchemeOptions, AgencyKeyAuthentication>(AgencyKeyAuthentication.SchemeName, null)
            .AddPolicyScheme(Scheme, null, options => options.ForwardDefaultSelector = SchemeOf);
        services.AddAuthorizationBuilder().AddPolicy(Caller, policy => policy.AddAuthenticationSchemes(Scheme).RequireAuthenticatedUser());
        services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.Encoder = Json.Options.Encoder;
            options.SerializerOptions.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
            foreach (var converter in Json.Options.Converters)
            {
                options.SerializerOptions.Converters.Add(converter);
            }
        });
        services.AddScoped<Calls>().AddScoped<SaveOwnDocument>();
        services.AddProblemDetails();
        services.AddExceptionHandler<Outages>();
        services.AddSingleton<IPostConfigureOptions<CookieAuthenticationOptions>, ApiCookies>();
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = false);
        services.AddOptions<ApiLimits>().BindConfiguration(ApiLimits.Section).ValidateDataAnnotations().ValidateOnStart();
        return services.AddRateLimiter(Limit);
    }

    /// <summary>Before routing: answers of <c>/api</c> are problems, never pages, and a body that may be compared with an earlier one is kept.</summary>
    public static IApplicationBuilder UseApiCalls(this IApplicationBuilder app)
    {
        app.UseWhen(context => IsApi(context.Request), api => api.UseExceptionHandler().UseStatusCodePages(PlainProblem.WriteAsync));
        return app.Use(
            (context, next) =>
            {
                if (IsApi(context.Request) && context.Request.Headers.ContainsKey(IdempotencyFilter.Header))
                {
                    context.Request.EnableBuffering();
                }

                return next(context);
            }
        );
    }

    public static bool IsApi(HttpRequest request) => request.Path.StartsWithSegments(Path);

    private static string SchemeOf(HttpContext context) =>
        AgencyKeyAuthentication.IsPresentIn(context.Request) ? AgencyKeyAuthentication.SchemeName : SignInRegistration.Scheme;

    private static void Limit(RateLimiterOptions options)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = (context, _) =>
        {
            context.HttpContext.Response.Headers.RetryAfter = "1";
            return ValueTask.CompletedTask;
        };
        options.AddPolicy<string, ApiLimiter>(ApiLimits.PolicyName);
    }
}
