using System.ComponentModel.DataAnnotations;

namespace JobAlliance.Core.Review;

/// <summary>How many matches are proposed, and from which score; section <c>Review</c>.</summary>
public sealed class ReviewOptions
{
    public const string Section = "Review";

    /// <summary>Best postings proposed for a résumé.</summary>
    [Range(1, 200)]
    public int PerResume { get; init; } = 10;

    /// <summary>Best résumés proposed for a posting.</summary>
    [Range(1, 200)]
    public int PerPosting { get; init; } = 20;

    /// <summary>Nothing below this score is proposed, 0..100.</summary>
    [Range(0, 100)]
    public double ProposeFromScore { get; init; } = 50;

    /// <summary>Minutes in which a decision can be undone.</summary>
    [Range(0, 1440)]
    public int UndoMinutes { get; init; } = 10;
}
