using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace JobAlliance.Web.Composition;

/// <summary>Traces from the page through the bus to the index, metrics, and logs that carry the trace's id.</summary>
internal static class Telemetry
{
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
            builder.Services.Export(collector, options.Protocol == "http");
        }
    }

    private static void Export(this IServiceCollection services, Uri collector, bool overHttp) =>
        services
            .AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("joballiance"))
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
