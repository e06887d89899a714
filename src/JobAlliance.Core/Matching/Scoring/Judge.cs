namespace JobAlliance.Core.Matching.Scoring;

/// <summary>Judges compiled profiles by one set of weights. Score and explanation come from the same measures, so that they cannot differ.</summary>
internal sealed class Judge
{
    private readonly Explainer explainer;
    private readonly SkillExplainer skills;

    public Judge(Lexicon lexicon, EvidenceStore store, ScoringWeights weights)
    {
        (Weights, Shares, Measurer) = (weights, new ComponentWeights(weights), new Measurer(lexicon, weights));
        (explainer, skills, failures) = (new Explainer(lexicon, store), new SkillExplainer(lexicon, store), new FailureExplainer(lexicon, store));
    }

    private readonly FailureExplainer failures;

    public ScoringWeights Weights { get; }

    public Measurer Measurer { get; }

    public ComponentWeights Shares { get; }

    /// <summary>0..100; 0 when a hard constraint fails. The very number that <see cref="Explain"/> gives.</summary>
    public double Score(CompiledResume resume, in PostingView posting, int today)
    {
        if (Constraints.Failed(resume, posting, Weights, today) != Constraint.None)
        {
            return 0;
        }

        Measurer.Measure(resume, posting, out var measures);
        return 100 * Shares.Total(measures).Score;
    }

    public Judgement Explain(CompiledResume resume, in PostingView posting, int today)
    {
        var failed = Constraints.Failed(resume, posting, Weights, today);
        Measurer.Measure(resume, posting, out var measures);
        var totals = Shares.Total(measures);
        return new Judgement
        {
            GraduateId = resume.Id,
            PostingId = posting.Facts.Id,
            WeightsVersion = Weights.Version,
            Score = failed == Constraint.None ? 100 * totals.Score : 0,
            PostingAsks = 100 * totals.PostingAsks,
            GraduateWants = 100 * totals.GraduateWants,
            Known = totals.Known,
            Failed = failures.Explain(failed, resume, posting),
            Components = Components(resume, posting, measures),
            Gaps = failed == Constraint.None ? Gaps(resume, posting, measures, totals) : [],
        };
    }

    private JudgedComponent[] Components(CompiledResume resume, in PostingView posting, in Measures measures)
    {
        var components = new JudgedComponent[Measures.Count];
        for (var i = 0; i < components.Length; i++)
        {
            var (kind, value) = ((ComponentKind)i, measures[i]);
            var side = i < Measures.FirstWanted ? MatchSide.PostingAsks : MatchSide.GraduateWants;
            components[i] = new(kind, side, double.IsNaN(value) ? null : value, Shares[kind], EvidenceFor(kind, resume, posting, value));
        }

        return components;
    }

    private IReadOnlyList<Evidence> EvidenceFor(ComponentKind kind, CompiledResume resume, in PostingView posting, double value) =>
        kind switch
        {
            ComponentKind.MustSkills => skills.Explain(resume, posting, AskKind.Must),
            ComponentKind.NiceSkills => skills.Explain(resume, posting, AskKind.Nice),
            ComponentKind.LanguagesAndCertificates => skills.Explain(resume, posting, AskKind.Proof),
            ComponentKind.Role => explainer.Role(posting, value),
            ComponentKind.Major => explainer.Major(resume, posting),
            ComponentKind.Experience => explainer.Experience(posting, value),
            ComponentKind.Degree => explainer.Degree(resume, posting),
            ComponentKind.DesiredRole => explainer.DesiredRole(posting, value),
            ComponentKind.District => explainer.District(resume, posting, value),
            ComponentKind.Salary => explainer.Salary(resume, posting),
            ComponentKind.EmploymentType => explainer.EmploymentType(posting, value, resume.EmploymentTypes != 0),
            _ => explainer.Industry(posting, value, resume.Industries.Length > 0),
        };

    private Gap[] Gaps(CompiledResume resume, in PostingView posting, in Measures measures, Totals totals)
    {
        var gaps = new List<Gap>(4);
        for (int i = 0, next; i < posting.Skills.Length; i = next)
        {
            next = posting.EndOfUnit(i);
            Close(gaps, skills.GapOf(resume, posting.Skills[i..next]), ComponentOf(posting.Skills[i].Kind), posting.Skills[i].Share, totals);
        }

        for (var kind = ComponentKind.MustSkills; (int)kind < Measures.FirstWanted; kind++)
        {
            Close(gaps, FactGaps.Of(kind, measures, posting), kind, 1 - (double.IsNaN(measures[kind]) ? 0 : measures[kind]), totals);
        }

        var sorted = gaps.ToArray();
        Array.Sort(sorted, static (a, b) => b.Points != a.Points ? b.Points.CompareTo(a.Points) : string.CompareOrdinal(a.Skill, b.Skill));
        return sorted;
    }

    private static ComponentKind ComponentOf(AskKind kind) =>
        kind switch
        {
            AskKind.Must => ComponentKind.MustSkills,
            AskKind.Nice => ComponentKind.NiceSkills,
            _ => ComponentKind.LanguagesAndCertificates,
        };

    /// <summary>Scores again with the gap closed; a gap that brings nothing to be seen is none.</summary>
    private void Close(List<Gap> gaps, Gap? gap, ComponentKind kind, double gain, Totals totals)
    {
        if (gap is null)
        {
            return;
        }

        var closed = 100 * Shares.Combine(totals.PostingAsks + Shares[kind] * gain, totals.GraduateWants);
        var points = Math.Round(closed - 100 * totals.Score, 1);
        if (points > 0)
        {
            gaps.Add(gap with { Points = points });
        }
    }
}
