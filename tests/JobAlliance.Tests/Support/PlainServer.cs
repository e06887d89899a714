using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace JobAlliance.Tests.Support;

/// <summary>A web server that answers every request with an empty JSON object: no search engine at all.</summary>
internal sealed class PlainServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private PlainServer(WebApplication app) => this.app = app;

    public Uri Url => new(app.Urls.First());

    public static async Task<PlainServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(context => context.Response.WriteAsJsonAsync(new { }));
        await app.StartAsync();
        return new PlainServer(app);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
