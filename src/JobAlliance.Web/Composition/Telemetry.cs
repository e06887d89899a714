using JobAlliance.Adapters;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace JobAlliance.Web.Composition;

/// <summary>Traces from the page through the bus to the index, metrics, and logs that carry the trace's id.</summary>
internal static class Telemetry
{
    private const string Everything = "joballiance";

    internal static void AddTelemetry(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<TelemetryOptions>().BindConfiguration(TelemetryOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        var options = builder.Configuration.GetSection(TelemetryOptions.Section).Get<TelemetryOptions>() ?? new TelemetryOptions();
        builder.Logging.Configure(logging => logging.ActivityTrackingOptions = ActivityTrackingOptions.TraceId | ActivityTrackingOptions.SpanId);
        if (options.Logs == "json")
        {
            builder.Logging.AddJsonConsole(console => console.IncludeScopes = true);
        }

        if (Uri.TryCreate(options.Endpoint, UriKind.Absolute, out var collector))
        {
            var role = builder.Configuration.GetSection(AppOptions.Section).Get<AppOptions>()?.Role ?? ProcessRole.Both;
            builder.Services.Export(NameOf(role), collector, options.Protocol == "http");
        }
    }

    /// <summary>Webs and workers are services of their own, so that whoever reads a trace sees which of them did what.</summary>
    internal static string NameOf(ProcessRole role) => role == ProcessRole.Both ? Everything : $"{Everything}-{role.ToString().ToLowerInvariant()}";

    private static void Export(this IServiceCollection services, string name, Uri collector, bool overHttp) =>
        services
            .AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(name, serviceNamespace: Everything))
            .WithTracing(tracing =>
                tracing
                    .AddAspNetCoreInstrumentation()
                    .AddSource("JobAlliance.*", "MassTransit", "Npgsql")
                    .AddOtlpExporter(exporter => exporter.SendTo(collector, overHttp, "v1/traces"))
            )
            .WithMetrics(metrics =>
                metrics
                    .AddAspNetCoreInstrumentation()
                    .AddMeter("JobAlliance.*", "MassTransit", "Npgsql")
                    .AddOtlpExporter(exporter => exporter.SendTo(collector, overHttp, "v1/metrics"))
            );

    private static void SendTo(this OtlpExporterOptions exporter, Uri collector, bool overHttp, string signal) =>
        (exporter.Protocol, exporter.Endpoint) = overHttp
            ? (OtlpExportProtocol.HttpProtobuf, new Uri(collector, signal))
            : (OtlpExportProtocol.Grpc, collector);
}
