using System.ComponentModel.DataAnnotations;

namespace JobAlliance.Web.Composition;

/// <summary>Section <c>Telemetry</c>.</summary>
internal sealed class TelemetryOptions
{
    public const string Section = "Telemetry";

    /// <summary>Traces and metrics go there by OTLP; empty: nowhere.</summary>
    public string Endpoint { get; set; } = "";

    /// <summary>grpc, or http: protobuf over HTTP, to <c>/v1/traces</c> and <c>/v1/metrics</c> of the endpoint.</summary>
    [RegularExpression("grpc|http")]
    public string Protocol { get; set; } = "grpc";

    /// <summary>text, or json: one JSON object a line.</summary>
    [RegularExpression("text|json")]
    public string Logs { get; set; } = "text";
}
