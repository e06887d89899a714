using JobAlliance.Adapters;
using JobAlliance.Core;
using JobAlliance.Web.Demonstration;
using JobAlliance.Web.Endpoints;
using JobAlliance.Web.Health;
using JobAlliance.Web.Http;
using JobAlliance.Web.Identity;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace JobAlliance.Web.Composition;

/// <summary>What the program is made of: one line a part.</summary>
internal static class AllianceWeb
{
    internal static WebApplication Build(string[] settings, ProcessRole? role = null)
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                // Whoever starts it, a test too: the pages stand in this assembly.
                ApplicationName = typeof(AllianceWeb).Assembly.GetName().Name,
                Args = settings,
                ContentRootPath = ContentRoot(settings),
            }
        );
        builder.WebHost.UseStaticWebAssets();
        if (string.IsNullOrEmpty(builder.Configuration["urls"]))
        {
            builder.WebHost.UseUrls("http://localhost:5080");
        }

        if (role is not null)
        {
            builder.Configuration["App:Role"] = role.ToString();
        }

        // Started in this order: the database is prepared before anything reads it, and the demonstration's clock is set before anything has timers.
        builder.Services.AddDatabase(builder.Configuration);
        builder.Services.AddDemonstration(builder.Environment, builder.Configuration);
        builder.Services.AddAdapters(builder.Configuration);
        builder.Services.AddCore();
        builder.Services.AddDataProtection().PersistKeysToFileSystem(new DirectoryInfo(DataFolder(builder.Configuration, "keys")));
        builder.Services.AddWebPages();
        builder.Services.AddSignIn();
        builder.Services.AddApiCalls();
        builder.Services.AddApiDocument();
        builder.Services.AddAllianceHealth();
        builder.AddTelemetry();
        var app = builder.Build();
        Configure(app);
        return app;
    }

    // Started from anywhere, it finds its settings: beside the program, unless the working directory has them or somebody says otherwise.
    private static string? ContentRoot(string[] settings) =>
        File.Exists("appsettings.json") || settings.Any(setting => setting.Contains("contentRoot", StringComparison.OrdinalIgnoreCase))
            ? null
            : AppContext.BaseDirectory;

    private static string DataFolder(IConfiguration configuration, string name) =>
        Path.Combine(configuration["App:DataFolder"] ?? new AppOptions().DataFolder, name);

    private static void Configure(WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<AppOptions>>().Value.Role == ProcessRole.Worker)
        {
            app.MapHealth();
            return;
        }

        app.UseWebPages();
        app.UseApiCalls();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseRateLimiter();
        app.Use(QueryEnums.ReadAsync);
        app.MapHealth();
        app.MapApi();
        app.MapWebPages();
    }
}
