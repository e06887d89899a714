using JobAlliance.Web.Identity;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;

namespace JobAlliance.Web.Http;

/// <summary>A caller of the API is told 401 or 403; only a person before a page is led to the sign-in page.</summary>
internal sealed class ApiCookies : IPostConfigureOptions<CookieAuthenticationOptions>
{
    public void PostConfigure(string? name, CookieAuthenticationOptions options)
    {
        if (name != SignInRegistration.Scheme)
        {
            return;
        }

        options.Events.OnRedirectToLogin = Answer(StatusCodes.Status401Unauthorized, options.Events.OnRedirectToLogin);
        options.Events.OnRedirectToAccessDenied = Answer(StatusCodes.Status403Forbidden, options.Events.OnRedirectToAccessDenied);
    }

    private static Func<RedirectContext<CookieAuthenticationOptions>, Task> Answer(
        int status,
        Func<RedirectContext<CookieAuthenticationOptions>, Task> page
    ) =>
        context =>
        {
            if (!ApiCalls.IsApi(context.Request))
            {
                return page(context);
            }

            context.Response.StatusCode = status;
            return Task.CompletedTask;
        };
}
