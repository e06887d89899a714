using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using JobAlliance.Web.Demonstration;
using JobAlliance.Web.Http;
using JobAlliance.Web.Identity;
using JobAlliance.Web.Pages.Agency;
using JobAlliance.Web.Pages.Agency.Postings;
using JobAlliance.Web.Pages.Shared;
using JobAlliance.Web.Pages.Shared.Editing;
using JobAlliance.Web.Pages.Staff;
using JobAlliance.Web.Resources;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.WebEncoders;

namespace JobAlliance.Web;

/// <summary>What the pages need: words, rooms, looks, security headers. <c>Program.cs</c> calls the three of them.</summary>
internal static class WebPages
{
    private static readonly string[] Languages = ["zh-CN", "en"];

    public static IServiceCollection AddWebPages(this IServiceCollection services)
    {
        services
            .AddRazorPages(options =>
            {
                options.Conventions.AuthorizeFolder("/Me", Rooms.Graduate);
                options.Conventions.AuthorizeFolder("/Agency", Rooms.Agency);
                options.Conventions.AuthorizeFolder("/Staff", Rooms.Staff);
                options.Conventions.AuthorizeFolder("/Staff/Administration", Rooms.Administrator);
                options.Conventions.AuthorizePage("/Live/Desk", Rooms.SignedIn);
                options.Conventions.AuthorizePage("/Notifications", Rooms.SignedIn);
                options.Conventions.AuthorizePage("/Account/Index", Rooms.Account);
                options.Conventions.AuthorizePage("/Account/SecondFactor", Rooms.Account);
                options.Conventions.AddFolderApplicationModelConvention("/Agency", page => page.Filters.Add(new TellsOfOthers()));
                options.Conventions.AddFolderApplicationModelConvention("/Staff", page => page.Filters.Add(new TellsOfOthers()));
            })
            .AddMvcOptions(FormMessages.Configure)
            .AddMvcOptions(options => options.Filters.Add<UnansweredForms>());
        services.Configure<RouteOptions>(options => options.LowercaseUrls = true);
        services.AddAntiforgery(options => options.HeaderName = "RequestVerificationToken");
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddPostingPages();
        services.AddRooms();
        services.AddStaffDesk();
        services.AddAgencyWork();
        services.AddScoped<Pages.Agency.Referrals.ReferralUseCases>();
        services.AddScoped<DeskCounts>();
        services.AddScoped<Texts>();
        services.AddScoped<SaveEdited>();
        services.AddSingleton<Icons>();
        services.AddScoped<Pages.Me.OwnResume>().AddScoped<Pages.Me.OwnPage>().AddScoped<Pages.Me.Conversation>();
        services.AddScoped<Pages.Jobs.MatchedPostings>().AddScoped<Pages.Jobs.OwnPostingState>().AddScoped<Pages.Jobs.JobPostingMarkup>();
        return services;
    }

    /// <summary>Before authentication: headers, error pages, static files, the language of the request.</summary>
    public static IApplicationBuilder UseWebPages(this WebApplication app)
    {
        app.UseWhen(
            context => !ApiCalls.IsApi(context.Request),
            pages => pages.UseExceptionHandler("/error/500").UseStatusCodePagesWithReExecute("/error/{0}")
        );
        app.UseMiddleware<SecurityHeaders>();
        app.UseStaticFiles();
        app.UseRequestLocalization(options =>
        {
            options.DefaultRequestCulture = new RequestCulture("zh-CN");
            options.SupportedCultures = [.. Languages.Select(CultureInfo.GetCultureInfo)];
            options.SupportedUICultures = options.SupportedCultures;
            options.ApplyCurrentCultureToResponseHeaders = true;
        });
        return app.UseMiddleware<DemonstrationGate>();
    }

    public static void MapWebPages(this WebApplication app)
    {
        app.MapRazorPages();
        Pages.Me.OwnFiles.MapOwnFiles(app);
        app.MapGet("/language/{code}", (HttpContext context, string code, string? back) => ChooseLanguage(context, code, back));
        app.MapGet("/theme/{choice}", (HttpContext context, string choice, string? back) => ChooseTheme(context, choice, back));
    }

    private static IResult ChooseLanguage(HttpContext context, string code, string? back)
    {
        if (Languages.Contains(code, StringComparer.Ordinal))
        {
            var value = CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(code));
            context.Response.Cookies.Append(CookieRequestCultureProvider.DefaultCookieName, value, Kept);
        }

        return BackTo(back);
    }

    private static IResult ChooseTheme(HttpContext context, string choice, string? back)
    {
        if (choice is "light" or "dark" or "auto")
        {
            context.Response.Cookies.Append(Theme.Cookie, choice, Kept);
        }

        return BackTo(back);
    }

    private static IResult BackTo(string? path) => Results.LocalRedirect(path is ['/', ..] and not ['/', '/' or '\\', ..] ? path : "/");

    private static CookieOptions Kept =>
        new()
        {
            MaxAge = TimeSpan.FromDays(365),
            SameSite = SameSiteMode.Lax,
            IsEssential = true,
            HttpOnly = true,
        };
}
