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
            builder.Services.Export(collector);
        }
    }

    private static void Export(this IServiceCollection services, Uri collector) =>
        services
            .AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("joballiance"))
            .WithTracing(tracing =>
                tracing
                    .AddAspNetCoreInstrumentation()
                    .AddSource("JobAlliance.*", "MassTransit", "Npgsql")
                    .AddOtlpExporter(exporter => exporter.Endpoint = collector)
            )
            .WithMetrics(metrics =>
                metrics
                    .AddAspNetCoreInstrumentation()
                    .AddMeter("JobAlliance.*", "MassTransit", "Npgsql")
                    .AddOtlpExporter(exporter => exporter.Endpoint = collector)
            );
}
