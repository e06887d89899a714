using System.ComponentModel.DataAnnotations;

namespace JobAlliance.Core.Review;

/// <summary>How many matches are proposed, and from which score; section <c>Review</c>.</summary>
public sealed class ReviewOptions
{
    public const string Section = "Review";

    /// <summary>Best postings proposed for a résumé.</summary>
    [Range(1, 200)]
    public int PerResume { get; init; } = 5;

    /// <summary>Best résumés proposed for a posting.</summary>
    [Range(1, 200)]
    public int PerPosting { get; init; } = 5;

    /// <summary>Nothing below this score is proposed, 0..100.</summary>
    [Range(0, 100)]
    public double ProposeFromScore { get; init; } = 50;

    /// <summary>So many matches of a graduate wait at most: a better one takes the place of the least, which lapses.</summary>
    [Range(1, 1000)]
    public int WaitingPerGraduate { get; init; } = 8;

    /// <summary>Minutes in which a rejection can be taken back.</summary>
    [Range(0, 1440)]
    public int UndoMinutes { get; init; } = 10;
}
