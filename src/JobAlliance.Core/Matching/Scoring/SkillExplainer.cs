namespace JobAlliance.Core.Matching.Scoring;

/// <summary>Says of the skills asked for which are shown, which are implied by others and which are missing.</summary>
internal sealed class SkillExplainer(Lexicon lexicon)
{
    private static readonly string[] Names = ["skill", "nice", "proof"];

    private static readonly IReadOnlyList<Evidence>[] None =
    [
        [new Evidence(Finding.Unknown, "skills.unknown", [])],
        [new Evidence(Finding.Matched, "nice.none", [])],
        [new Evidence(Finding.Matched, "proof.none", [])],
    ];

    private readonly SharedStore<Evidence> store = new(11);

    /// <summary>The first part of the code of what is said of a kind.</summary>
    public static string NameOf(AskKind kind) => Names[(int)kind];

    /// <summary>What is said of a kind of which nothing is asked for.</summary>
    public static IReadOnlyList<Evidence> NoneOf(AskKind kind) => None[(int)kind];

    /// <param name="shown">How well each of the posting's skills is shown, as in <see cref="CompiledResume.Shown"/>.</param>
    public IReadOnlyList<Evidence> Explain(in PostingView posting, ReadOnlySpan<float> shown, AskKind kind)
    {
        var count = Count(posting, kind);
        if (count == 0)
        {
            return None[(int)kind];
        }

        var (evidence, filled) = (new Evidence[count], 0);
        for (int i = 0, next; i < posting.Skills.Length; i = next)
        {
            next = posting.EndOfUnit(i);
            if (posting.Skills[i].Kind == kind)
            {
                evidence[filled++] = Of(posting.Skills[i..next], shown[i..next]);
            }
        }

        return evidence;
    }

    private Evidence Of(ReadOnlySpan<AskedSkill> unit, ReadOnlySpan<float> shown)
    {
        var best = Best(shown);
        var finding =
            shown[best] == 0 ? Finding.Missing
            : shown[best] < 0 ? Finding.Partly
            : Finding.Matched;
        if (finding == Finding.Missing && unit.Length > 1)
        {
            return new Evidence(finding, NameOf(unit[0].Kind) + ".one-of-missing", [lexicon.Together(unit)]);
        }

        var key = new ShareKey((int)unit[0].Kind, unit[best].Skill, (int)finding);
        return store.Find(key) ?? store.Keep(key, new Evidence(finding, NameOf(unit[0].Kind) + Ending(finding), [lexicon.Skills[unit[best].Skill]]));
    }

    private static string Ending(Finding finding) =>
        finding switch
        {
            Finding.Matched => ".matched",
            Finding.Partly => ".implied",
            _ => ".missing",
        };

    private static int Count(in PostingView posting, AskKind kind)
    {
        var count = 0;
        for (var i = 0; i < posting.Skills.Length; i = posting.EndOfUnit(i))
        {
            count += posting.Skills[i].Kind == kind ? 1 : 0;
        }

        return count;
    }

    /// <summary>The place of the best shown, the first of equals.</summary>
    private static int Best(ReadOnlySpan<float> shown)
    {
        var best = 0;
        for (var i = 1; i < shown.Length; i++)
        {
            best = Math.Abs(shown[i]) > Math.Abs(shown[best]) ? i : best;
        }

        return best;
    }
}
