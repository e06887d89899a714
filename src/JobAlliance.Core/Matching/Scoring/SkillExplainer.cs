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

    private readonly SharedStore<Evidence> store = new();
    private readonly SharedStore<Gap> gaps = new();

    /// <summary>What is said of a kind of which nothing is asked for.</summary>
    public static IReadOnlyList<Evidence> NoneOf(AskKind kind) => None[(int)kind];

    public IReadOnlyList<Evidence> Explain(CompiledResume resume, in PostingView posting, AskKind kind)
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
                evidence[filled++] = Of(resume, posting.Skills[i..next]);
            }
        }

        return evidence;
    }

    /// <summary>The gap of a unit that nothing in the résumé shows, its points still to be told; null when something does.</summary>
    public Gap? GapOf(CompiledResume resume, ReadOnlySpan<AskedSkill> unit)
    {
        if (resume.StrengthOf(Best(resume, unit)) > 0)
        {
            return null;
        }

        var (name, first) = (Names[(int)unit[0].Kind], unit[0].Skill);
        if (unit.Length > 1)
        {
            return new Gap(name + ".learn-one-of", [Together(unit)], 0, lexicon.Skills[first]);
        }

        var key = new ShareKey((int)unit[0].Kind, first);
        return gaps.Find(key) ?? gaps.Keep(key, new Gap(name + ".learn", [lexicon.Skills[first]], 0, lexicon.Skills[first]));
    }

    private Evidence Of(CompiledResume resume, ReadOnlySpan<AskedSkill> unit)
    {
        var best = Best(resume, unit);
        var finding =
            resume.StrengthOf(best) <= 0 ? Finding.Missing
            : resume.IsImplied(best) ? Finding.Partly
            : Finding.Matched;
        var name = Names[(int)unit[0].Kind];
        if (finding == Finding.Missing && unit.Length > 1)
        {
            return new Evidence(finding, name + ".one-of-missing", [Together(unit)]);
        }

        var key = new ShareKey((int)unit[0].Kind, best, (int)finding);
        return store.Find(key) ?? store.Keep(key, new Evidence(finding, name + Ending(finding), [lexicon.Skills[best]]));
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

    private static int Best(CompiledResume resume, ReadOnlySpan<AskedSkill> unit)
    {
        if (unit.Length == 1)
        {
            return unit[0].Skill;
        }

        var (best, strength) = (unit[0].Skill, -1f);
        foreach (var skill in unit)
        {
            if (resume.StrengthOf(skill.Skill) is var shown && shown > strength)
            {
                (best, strength) = (skill.Skill, shown);
            }
        }

        return best;
    }

    private string Together(ReadOnlySpan<AskedSkill> unit)
    {
        var names = new string[unit.Length];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = lexicon.Skills[unit[i].Skill];
        }

        return string.Join(" / ", names);
    }
}
