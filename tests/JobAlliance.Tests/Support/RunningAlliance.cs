using JobAlliance.Core.Data;
using JobAlliance.Web.Composition;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace JobAlliance.Tests.Support;

/// <summary>The real program, on a free port of loopback, in a data folder of its own.</summary>
public sealed class RunningAlliance : IAsyncDisposable
{
    private readonly WebApplication app;

    private RunningAlliance(WebApplication app, string folder) => (this.app, Folder) = (app, folder);

    public string Folder { get; }

    public IServiceProvider Services => app.Services;

    public Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public static Task<RunningAlliance> StartAsync(params string[] settings) =>
        StartInAsync(Path.Combine(Path.GetTempPath(), $"joballiance-{Guid.CreateVersion7(TimeProvider.System.GetUtcNow()):N}"), settings);

    /// <summary>On a data folder that may hold something already; it is deleted with it.</summary>
    public static async Task<RunningAlliance> StartInAsync(string folder, params string[] settings)
    {
        string[] own =
        [
            "--urls=http://127.0.0.1:0",
            $"--contentRoot={Path.Combine(Repository.Root, "src", "JobAlliance.Web")}",
            $"--App:DataFolder={folder}",
            "--Logging:LogLevel:Default=Error",
        ];
        var app = AllianceWeb.Build([.. own, .. settings]);
        await app.StartAsync();
        return new RunningAlliance(app, folder);
    }

    /// <summary>A browser without a window: keeps cookies, fills in forms.</summary>
    public PageVisitor Visitor() => new(Address);

    /// <summary>Works on the database in a scope of its own.</summary>
    public async Task<T> WithDbAsync<T>(Func<AppDb, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<AppDb>());
    }

    /// <summary>Runs a use case in a scope of its own.</summary>
    public async Task<T> WithAsync<TUseCase, T>(Func<TUseCase, Task<T>> work)
        where TUseCase : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TUseCase>());
    }

    /// <summary>The text of the newest mail that was written, decoded.</summary>
    public string NewestMail()
    {
        var file = Directory.GetFiles(Path.Combine(Folder, "mail"), "*.eml").Order(StringComparer.Ordinal).Last();
        return MimeKit.MimeMessage.Load(file).TextBody!;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }
}
