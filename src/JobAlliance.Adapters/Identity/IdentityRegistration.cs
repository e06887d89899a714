using JobAlliance.Adapters.Postgres;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace JobAlliance.Adapters.Identity;

internal static class IdentityRegistration
{
    internal static IServiceCollection AddSqliteSignIn(this IServiceCollection services, string dataFolder)
    {
        var connection = new SqliteConnectionStringBuilder { DataSource = Path.Combine(dataFolder, "sign-in.db") };
        return services
            .AddPatience()
            .AddDbContext<SqliteSignInDb>(options => options.UseSqlite(connection.ToString()), optionsLifetime: ServiceLifetime.Singleton)
            .AddScoped<SignInDb>(provider => provider.GetRequiredService<SqliteSignInDb>());
    }

    internal static IServiceCollection AddPostgresSignIn(this IServiceCollection services, string? connectionString)
    {
        var connection = PostgresConnection.Of(connectionString);
        return services
            .AddPatience()
            .AddDbContext<PostgresSignInDb>(
                options =>
                    options
                        .UseNpgsql(connection, npgsql => npgsql.MigrationsHistoryTable("__EFMigrationsHistory", PostgresSignInDb.Schema))
                        .LogOnlyWhereCaught(),
                optionsLifetime: ServiceLifetime.Singleton
            )
            .AddScoped<SignInDb>(provider => provider.GetRequiredService<PostgresSignInDb>());
    }

    /// <summary>Users, passwords, lock-out, second factor. Length over complexity (NIST SP 800-63B, 3.1.1.2).</summary>
    internal static IServiceCollection AddIdentityStore(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<SignInSettings>().BindConfiguration(SignInSettings.Section).ValidateDataAnnotations().ValidateOnStart();
        var settings = configuration.GetSection(SignInSettings.Section).Get<SignInSettings>() ?? new SignInSettings();
        services.AddHostedService<SignInPreparation>();
        services.AddScoped<LocalLogins>();
        services
            .AddIdentityCore<IdentityUser>(options => Configure(options, settings))
            .AddEntityFrameworkStores<SignInDb>()
            .AddSignInManager()
            .AddDefaultTokenProviders();
        services.Configure<DataProtectionTokenProviderOptions>(options => options.TokenLifespan = TimeSpan.FromHours(3));
        return services;
    }

    // What prepares the tables needs it, also in a command without the rest of the program.
    private static IServiceCollection AddPatience(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<DatabasePatience>();
        return services.AddLogging().AddOptions();
    }

    private static void Configure(IdentityOptions options, SignInSettings settings)
    {
        options.User.RequireUniqueEmail = true;
        options.User.AllowedUserNameCharacters = "";
        options.Password = new PasswordOptions
        {
            RequiredLength = 10,
            RequiredUniqueChars = 5,
            RequireDigit = false,
            RequireLowercase = false,
            RequireUppercase = false,
            RequireNonAlphanumeric = false,
        };
        options.Lockout.MaxFailedAccessAttempts = settings.AttemptsBeforeLockOut;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(settings.LockOutMinutes);
        options.Stores.SchemaVersion = IdentitySchemaVersions.Version2;
    }
}
