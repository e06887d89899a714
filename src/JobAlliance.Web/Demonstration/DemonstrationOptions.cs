using System.ComponentModel.DataAnnotations;

namespace JobAlliance.Web.Demonstration;

/// <summary>Section <c>Demonstration</c>; heeded in the Development environment only.</summary>
internal sealed class DemonstrationOptions
{
    public const string Section = "Demonstration";

    /// <summary>The first start on an empty database makes a demonstration alliance.</summary>
    public bool Enabled { get; set; }

    public int Seed { get; set; } = 1;

    [Range(1, 100_000)]
    public int Graduates { get; set; } = 204;

    [Range(1, 1_000_000)]
    public int Postings { get; set; } = 1200;
}
