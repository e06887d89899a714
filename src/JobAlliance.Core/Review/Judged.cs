using JobAlliance.Core.Matching;

namespace JobAlliance.Core.Review;

/// <summary>A judgement with the inputs that it was made from.</summary>
public sealed record Judged(Judgement Judgement, ProfileSnapshot Resume, ProfileSnapshot Posting, string? Occupation)
{
    /// <summary>Of the same weights, the same two profiles and the same build of the program: scoring again would say the same.</summary>
    public bool IsSameInputAs(Match match) =>
        Resume.Hash == match.ResumeSnapshot
        && Posting.Hash == match.PostingSnapshot
        && (Judgement.WeightsVersion, Judgement.Build) == (match.Judgement.WeightsVersion, match.Judgement.Build);
}
