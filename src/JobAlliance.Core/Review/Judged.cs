using JobAlliance.Core.Matching;

namespace JobAlliance.Core.Review;

/// <summary>A judgement with the inputs that it was made from.</summary>
public sealed record Judged(Judgement Judgement, ProfileSnapshot Resume, ProfileSnapshot Posting, string? Occupation)
{
    /// <summary>Of the same weights and the same two profiles: scoring again would say the same.</summary>
    public bool IsSameInputAs(Match match) =>
        Resume.Hash == match.ResumeSnapshot && Posting.Hash == match.PostingSnapshot && Judgement.WeightsVersion == match.Judgement.WeightsVersion;
}
