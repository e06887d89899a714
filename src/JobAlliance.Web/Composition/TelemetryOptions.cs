using System.ComponentModel.DataAnnotations;

namespace JobAlliance.Web.Composition;

/// <summary>Section <c>Telemetry</c>.</summary>
internal sealed class TelemetryOptions
{
    public const string Section = "Telemetry";

    /// <summary>Traces and metrics go there by OTLP; empty: nowhere.</summary>
    public string Endpoint { get; set; } = "";

    /// <summary>text, or json: one JSON object a line.</summary>
    [RegularExpression("text|json")]
    public string Logs { get; set; } = "text";
}
