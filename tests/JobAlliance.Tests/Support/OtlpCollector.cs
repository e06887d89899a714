using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace JobAlliance.Tests.Support;

/// <summary>
/// A collector of OTLP over HTTP that keeps the names: of spans by their trace, of metrics, and of the services that they come from. Reads as much of
/// protobuf as that needs (opentelemetry-proto: trace.proto, metrics.proto, resource.proto).
/// </summary>
public sealed class OtlpCollector : IAsyncDisposable
{
    private readonly WebApplication app;

    private OtlpCollector(WebApplication app) => this.app = app;

    public Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public ConcurrentBag<(string Trace, string Name)> Spans { get; } = [];

    public ConcurrentBag<string> Metrics { get; } = [];

    /// <summary>Who exported: <c>service.name</c> of every resource.</summary>
    public ConcurrentBag<string> Services { get; } = [];

    public static async Task<OtlpCollector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var collector = new OtlpCollector(builder.Build());
        collector.app.MapPost("/v1/traces", request => collector.ReceiveAsync(request, collector.KeepSpan));
        collector.app.MapPost("/v1/metrics", request => collector.ReceiveAsync(request, collector.KeepMetric));
        await collector.app.StartAsync();
        return collector;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    // Both requests: resources (1), each with its description (1) and scopes (2) of items (2).
    private async Task ReceiveAsync(HttpContext context, Action<ReadOnlyMemory<byte>> keep)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        foreach (var resource in Fields(body.ToArray(), 1))
        {
            KeepService(resource);
            foreach (var item in Fields(resource, 2).SelectMany(scope => Fields(scope, 2)))
            {
                keep(item);
            }
        }
    }

    // Attributes (1) of the description: key (1) and value (2) with a text (1).
    private void KeepService(ReadOnlyMemory<byte> resource)
    {
        foreach (var attribute in Fields(resource, 1).SelectMany(description => Fields(description, 1)))
        {
            if (Text(Fields(attribute, 1).First()) == "service.name")
            {
                Services.Add(Text(Fields(Fields(attribute, 2).First(), 1).First()));
            }
        }
    }

    private void KeepSpan(ReadOnlyMemory<byte> span) =>
        Spans.Add((Convert.ToHexStringLower(Fields(span, 1).First().Span), Text(Fields(span, 5).First())));

    private void KeepMetric(ReadOnlyMemory<byte> metric) => Metrics.Add(Text(Fields(metric, 1).First()));

    private static string Text(ReadOnlyMemory<byte> bytes) => System.Text.Encoding.UTF8.GetString(bytes.Span);

    /// <summary>The length-delimited fields of that number.</summary>
    private static List<ReadOnlyMemory<byte>> Fields(ReadOnlyMemory<byte> message, int number)
    {
        List<ReadOnlyMemory<byte>> found = [];
        for (var at = 0; at < message.Length; )
        {
            var tag = ReadVarint(message.Span, ref at);
            var length = (tag & 7) switch
            {
                0 => (int)(ReadVarint(message.Span, ref at) & 0),
                1 => 8,
                2 => (int)ReadVarint(message.Span, ref at),
                _ => 4,
            };
            if (tag >> 3 == (ulong)number && (tag & 7) == 2)
            {
                found.Add(message.Slice(at, length));
            }

            at += length;
        }

        return found;
    }

    private static ulong ReadVarint(ReadOnlySpan<byte> bytes, ref int at)
    {
        ulong value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var next = bytes[at++];
            value |= (ulong)(next & 0x7f) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }
    }
}
