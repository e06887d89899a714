namespace JobAlliance.Core.Matching.Scoring;

/// <summary>Says of the skills asked for which are shown, which are implied by others and which are missing, and what learning them would bring.</summary>
internal sealed class SkillExplainer(Lexicon lexicon, EvidenceStore store)
{
    private static readonly (string Name, string None)[] Kinds = [("skill", "skills.unknown"), ("nice", "nice.none"), ("proof", "proof.none")];

    public IReadOnlyList<Evidence> Explain(CompiledResume resume, CompiledPosting posting, AskKind kind)
    {
        var found = new List<Evidence>(posting.Skills.Length);
        var name = Kinds[(int)kind].Name;
        foreach (var unit in Units(posting, kind))
        {
            var best = Best(resume, unit);
            var skill = lexicon.Skills[best.Skill];
            found.Add(
                (
                    resume.Strength(best.Skill) switch
                    {
                        0 when unit.Count > 1 => new Evidence(Finding.Missing, name + ".one-of-missing", [Names(unit)]),
                        0 => store.Of(Finding.Missing, name + ".missing", skill)[0],
                        _ when resume.IsImplied(best.Skill) => store.Of(Finding.Partly, name + ".implied", skill)[0],
                        _ => store.Of(Finding.Matched, name + ".matched", skill)[0],
                    }
                )
            );
        }

        return found.Count > 0 ? found : store.Of(kind == AskKind.Must ? Finding.Unknown : Finding.Matched, Kinds[(int)kind].None);
    }

    /// <summary>What is missing, each with the component that closing it would raise and by how much of it.</summary>
    public IEnumerable<(ComponentKind Kind, double Gain, Gap Gap)> Gaps(CompiledResume resume, CompiledPosting posting)
    {
        foreach (var (kind, component) in GapComponents)
        {
            foreach (var unit in Units(posting, kind).Where(unit => resume.Strength(Best(resume, unit).Skill) == 0))
            {
                var code = Kinds[(int)kind].Name + (unit.Count > 1 ? ".learn-one-of" : ".learn");
                yield return (component, unit[0].Share, new Gap(code, [Names(unit)], 0, lexicon.Skills[unit[0].Skill]));
            }
        }
    }

    private static readonly (AskKind, ComponentKind)[] GapComponents =
    [
        (AskKind.Must, ComponentKind.MustSkills),
        (AskKind.Proof, ComponentKind.LanguagesAndCertificates),
        (AskKind.Nice, ComponentKind.NiceSkills),
    ];

    private static IEnumerable<ArraySegment<AskedSkill>> Units(CompiledPosting posting, AskKind kind)
    {
        var skills = posting.Skills;
        for (int i = 0, next; i < skills.Length; i = next)
        {
            for (next = i + 1; next < skills.Length && skills[next].Unit == skills[i].Unit; next++) { }

            if (skills[i].Kind == kind)
            {
                yield return new ArraySegment<AskedSkill>(skills, i, next - i);
            }
        }
    }

    private static AskedSkill Best(CompiledResume resume, ArraySegment<AskedSkill> unit)
    {
        var best = unit[0];
        foreach (var skill in unit)
        {
            best = resume.Strength(skill.Skill) > resume.Strength(best.Skill) ? skill : best;
        }

        return best;
    }

    private string Names(ArraySegment<AskedSkill> unit) => string.Join(" / ", unit.Select(skill => lexicon.Skills[skill.Skill]));
}
