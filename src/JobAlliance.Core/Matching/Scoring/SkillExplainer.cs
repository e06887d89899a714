namespace JobAlliance.Core.Matching.Scoring;

/// <summary>Says of the skills asked for which are shown, which are implied by others and which are missing.</summary>
internal sealed class SkillExplainer(Lexicon lexicon, EvidenceStore store)
{
    private static readonly string[] Matched = ["skill.matched", "nice.matched", "proof.matched"];
    private static readonly string[] Implied = ["skill.implied", "nice.implied", "proof.implied"];
    private static readonly string[] Missing = ["skill.missing", "nice.missing", "proof.missing"];
    private static readonly string[] NoneOf = ["skill.one-of-missing", "nice.one-of-missing", "proof.one-of-missing"];
    private static readonly string[] Learn = ["skill.learn", "nice.learn", "proof.learn"];
    private static readonly string[] LearnOneOf = ["skill.learn-one-of", "nice.learn-one-of", "proof.learn-one-of"];

    public IReadOnlyList<Evidence> Explain(CompiledResume resume, in PostingView posting, AskKind kind)
    {
        var count = Count(posting, kind);
        if (count == 0)
        {
            return kind switch
            {
                AskKind.Must => store.Of(Finding.Unknown, "skills.unknown"),
                AskKind.Nice => store.Of(Finding.Matched, "nice.none"),
                _ => store.Of(Finding.Matched, "proof.none"),
            };
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

    /// <summary>The gap of a unit that nothing in the résumé shows; null when something does.</summary>
    public Gap? GapOf(CompiledResume resume, ReadOnlySpan<AskedSkill> unit)
    {
        if (resume.StrengthOf(Best(resume, unit)) > 0)
        {
            return null;
        }

        var (kind, first) = ((int)unit[0].Kind, lexicon.Skills[unit[0].Skill]);
        return unit.Length == 1 ? new Gap(Learn[kind], store.Argument(first), 0, first) : new Gap(LearnOneOf[kind], [Names(unit)], 0, first);
    }

    private Evidence Of(CompiledResume resume, ReadOnlySpan<AskedSkill> unit)
    {
        var (kind, best) = ((int)unit[0].Kind, Best(resume, unit));
        var skill = lexicon.Skills[best];
        return resume.StrengthOf(best) > 0
            ? resume.IsImplied(best)
                ? store.Of(Finding.Partly, Implied[kind], skill)[0]
                : store.Of(Finding.Matched, Matched[kind], skill)[0]
            : unit.Length == 1
                ? store.Of(Finding.Missing, Missing[kind], skill)[0]
                : new Evidence(Finding.Missing, NoneOf[kind], [Names(unit)]);
    }

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

    private string Names(ReadOnlySpan<AskedSkill> unit)
    {
        var names = new string[unit.Length];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = lexicon.Skills[unit[i].Skill];
        }

        return string.Join(" / ", names);
    }
}
