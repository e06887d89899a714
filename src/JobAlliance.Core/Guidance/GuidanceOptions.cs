using System.ComponentModel.DataAnnotations;

namespace JobAlliance.Core.Guidance;

/// <summary>When guidance is opened by itself, and how long it may take; section <c>Guidance</c>.</summary>
public sealed class GuidanceOptions
{
    public const string Section = "Guidance";

    /// <summary>An approved match opens guidance for its largest skill gap when closing it brings at least so many points; 101: never.</summary>
    [Range(1, 101)]
    public double OpenFromGapPoints { get; init; } = 6;

    [Range(1, 365)]
    public int DueDays { get; init; } = 14;
}
