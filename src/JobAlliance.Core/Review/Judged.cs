using JobAlliance.Core.Matching;

namespace JobAlliance.Core.Review;

/// <summary>A judgement with the inputs that it was made from.</summary>
public sealed record Judged(Judgement Judgement, ProfileSnapshot Resume, ProfileSnapshot Posting, string? Occupation)
{
    /// <summary>Of the same weights and the same two profiles, and what another build of the program says of them is the same number.</summary>
    public bool SaysNothingNewOf(Match match) =>
        Resume.Hash == match.ResumeSnapshot
        && Posting.Hash == match.PostingSnapshot
        && Judgement.WeightsVersion == match.Judgement.WeightsVersion
        && (Judgement.Build == match.Judgement.Build || Judgement.Score.Equals(match.Judgement.Score));
}
