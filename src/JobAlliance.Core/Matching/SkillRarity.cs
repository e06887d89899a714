namespace JobAlliance.Core.Matching;

/// <summary>
/// How much a skill tells of a posting: rare ones 1, ones that everybody asks for little. Fixed with the program and numbered, never the state of the live
/// market, so that a stored match gives the same score again.
/// </summary>
public static class SkillRarity
{
    /// <summary>The number of this table, as <see cref="ScoringWeights.RarityVersion"/> names it.</summary>
    public const int Version = 1;

    /// <summary>Team work, diligence and their like, which tell of no posting in particular.</summary>
    public const double Soft = 0.2;

    /// <summary>A term that the vocabulary does not know: postings' tags carry trades, employers and promises beside skills.</summary>
    public const double Unlisted = 0.2;

    /// <summary>Of a skill that is no soft one, above 0 up to 1.</summary>
    public static double Of(string skill) => skill.Length > 0 ? 1 : 0.5;
}
