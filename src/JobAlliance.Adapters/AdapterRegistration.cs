using JobAlliance.Adapters.Elasticsearch;
using JobAlliance.Adapters.Identity;
using JobAlliance.Adapters.Mail;
using JobAlliance.Adapters.Messaging;
using JobAlliance.Adapters.Moving;
using JobAlliance.Adapters.Postgres;
using JobAlliance.Adapters.Sqlite;
using JobAlliance.Adapters.Standby;
using JobAlliance.Adapters.Webhooks;
using JobAlliance.Core.Agencies;
using JobAlliance.Core.Imports;
using JobAlliance.Core.Market;
using JobAlliance.Core.Market.Embedded;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace JobAlliance.Adapters;

/// <summary>Every choice of a driver, in one place: the names that configuration may give, and what each stands for.</summary>
public static class AdapterRegistration
{
    /// <summary>The database, prepared before any service that is added afterwards starts.</summary>
    public static IServiceCollection AddDatabase(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<AppOptions>().BindConfiguration(AppOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<DatabaseOptions>().BindConfiguration(DatabaseOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        var app = App(configuration);
        if (app.Role != ProcessRole.Both)
        {
            RequireServers(configuration, app.Role);
        }

        Provider.Choose(
            configuration,
            "Database:Provider",
            "sqlite",
            ("sqlite", () => services.AddSqlite(app.DataFolder).AddSqliteSignIn(app.DataFolder)),
            (
                "postgres",
                () => services.AddPostgres(configuration["Database:ConnectionString"]).AddPostgresSignIn(configuration["Database:ConnectionString"])
            )
        );
        services.AddHostedService<DatabasePreparation>();
        return services;
    }

    /// <summary>Everything else that has a driver.</summary>
    public static IServiceCollection AddAdapters(this IServiceCollection services, IConfiguration configuration)
    {
        var app = App(configuration);
        Provider.Choose(
            configuration,
            "MarketIndex:Engine",
            "embedded",
            ("embedded", () => services.AddEmbeddedMarketIndex(app)),
            ("elasticsearch", () => services.AddServerMarketIndex(configuration, app))
        );
        services.AddScoped<AllianceArchive>();
        services.AddIdentityStore(configuration);
        services.AddMail(configuration);
        services.AddMessaging(configuration, app.Role);
        services.AddWebhookSender(configuration, app.Role);
        services.AddJobs(app);
        return services;
    }

    private static IServiceCollection AddEmbeddedMarketIndex(this IServiceCollection services, AppOptions app) =>
        services
            .AddMarketFolder(app, "market")
            .AddSingleton<EmbeddedMarketIndex>()
            .AddSingleton<IMarketIndex>(provider => provider.GetRequiredService<EmbeddedMarketIndex>())
            .AddSingleton<IMarketSearch>(provider => provider.GetRequiredService<EmbeddedMarketIndex>());

    private static IServiceCollection AddServerMarketIndex(this IServiceCollection services, IConfiguration configuration, AppOptions app)
    {
        services.AddElasticsearchMarketIndex();
        return StandbyRegistration.IsWanted(configuration, app.Role)
            ? services.AddMarketFolder(app, "standby").AddStandbyMarket()
            : services.AddSingleton<IMarketSearch>(provider => provider.GetRequiredService<IMarketIndex>());
    }

    private static IServiceCollection AddMarketFolder(this IServiceCollection services, AppOptions app, string name)
    {
        services.AddOptions<EmbeddedMarketOptions>().BindConfiguration(EmbeddedMarketOptions.Section);
        return services.PostConfigure<EmbeddedMarketOptions>(market =>
            market.Folder = market.Folder.Length > 0 ? market.Folder : Path.Combine(app.DataFolder, name)
        );
    }

    private static AppOptions App(IConfiguration configuration) => configuration.GetSection(AppOptions.Section).Get<AppOptions>() ?? new AppOptions();

    private static void AddJobs(this IServiceCollection services, AppOptions app)
    {
        services.AddOptions<ImportOptions>().BindConfiguration(ImportOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.PostConfigure<ImportOptions>(imports =>
            imports.Folder = imports.Folder.Length > 0 ? imports.Folder : Path.Combine(app.DataFolder, "imports")
        );
        if (app.Role != ProcessRole.Web)
        {
            services.AddHostedService<DailyChecks>();
            services.AddHostedService<ImportWorker>();
        }
    }

    // An embedded part lives in one process; a second process would have its own, and neither would know.
    private static void RequireServers(IConfiguration configuration, ProcessRole role)
    {
        (string Key, string Embedded, string Server)[] parts =
        [
            ("Database:Provider", "sqlite", "postgres"),
            ("Bus:Transport", "memory", "rabbitmq"),
            ("MarketIndex:Engine", "embedded", "elasticsearch"),
        ];
        foreach (var (key, embedded, server) in parts)
        {
            if ((configuration[key] ?? embedded) == embedded)
            {
                throw new StartRefusedException(
                    $"--role {role.ToString().ToLowerInvariant()} means several processes, and {key}={embedded} works in one only. "
                        + $"Set {key}={server}, or start with --role both."
                );
            }
        }
    }
}
