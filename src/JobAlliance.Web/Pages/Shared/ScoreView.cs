using JobAlliance.Core.Matching;
using JobAlliance.Web.Resources;

namespace JobAlliance.Web.Pages.Shared;

/// <summary>For <c>_Score</c>: a score is never a bare number.</summary>
/// <param name="Score">0..100.</param>
/// <param name="Reasons">The best reasons, at most three, in words.</param>
/// <param name="Gap">The biggest gap, in words; null when none was found.</param>
/// <param name="Known">How much of it rests on known facts, 0..1.</param>
/// <param name="Path">Where all of the evidence stands; null when it stands right below.</param>
public sealed record ScoreView(double Score, IReadOnlyList<string> Reasons, string? Gap, double Known, string? Path)
{
    public static ScoreView Of(Judgement judgement, Texts texts, string? path = null) =>
        new(judgement.Score, BestReasons(judgement, texts), BiggestGap(judgement, texts), judgement.Known, path);

    private static List<string> BestReasons(Judgement judgement, Texts texts) =>
        [
            .. judgement
                .Components.Where(component => component.Value > 0)
                .OrderByDescending(component => component.Value * component.Weight)
                .Select(component => component.Evidence.FirstOrDefault(one => one.Finding is Finding.Matched or Finding.Partly))
                .OfType<Evidence>()
                .OrderBy(evidence => SaysLittle(evidence.Code))
                .Select(evidence => texts.Coded("Evidence", evidence.Code, evidence.Args))
                .Distinct()
                .Take(3),
        ];

    // True and of little help: that nothing was asked for, or nothing wished.
    private static bool SaysLittle(string code) =>
        code.EndsWith(".any", StringComparison.Ordinal)
        || code.EndsWith(".none", StringComparison.Ordinal)
        || code is "salary.no-wish" or "experience.none-asked";

    private static string? BiggestGap(Judgement judgement, Texts texts) =>
        judgement.Gaps is [var gap, ..] ? texts.Coded("Evidence", gap.Code, gap.Args) : null;
}
