namespace JobAlliance.Core.Matching.Scoring;

/// <summary>What puts a judgement into words; shared by all judges, so that words are.</summary>
internal sealed record Explainers(Explainer Components, SkillExplainer Skills, FailureExplainer Failures);

/// <summary>Judges compiled profiles by one set of weights. Score and explanation come from the same measures, so that they cannot differ.</summary>
internal sealed class Judge(Lexicon lexicon, Explainers explainers, ScoringWeights weights)
{
    /// <summary>Components with one of these two values and shared words are shared themselves.</summary>
    private readonly SharedStore<JudgedComponent> components = new();

    public ScoringWeights Weights { get; } = weights;

    public Measurer Measurer { get; } = new(lexicon, weights);

    public ComponentWeights Shares { get; } = new(weights);

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
            Failed = explainers.Failures.Explain(failed, resume, posting),
            Components = Components(resume, posting, measures),
            Gaps = failed == Constraint.None ? GapFinder.Find(resume, posting, measures, totals, Shares, explainers.Skills) : [],
        };
    }

    /// <summary>The component that a skill asked for belongs to.</summary>
    public static ComponentKind ComponentOf(AskKind kind) =>
        kind switch
        {
            AskKind.Must => ComponentKind.MustSkills,
            AskKind.Nice => ComponentKind.NiceSkills,
            _ => ComponentKind.LanguagesAndCertificates,
        };

    private JudgedComponent[] Components(CompiledResume resume, in PostingView posting, in Measures measures)
    {
        var judged = new JudgedComponent[Measures.Count];
        for (var i = 0; i < judged.Length; i++)
        {
            var (kind, value) = ((ComponentKind)i, measures[i]);
            var evidence = kind switch
            {
                ComponentKind.MustSkills => explainers.Skills.Explain(resume, posting, AskKind.Must),
                ComponentKind.NiceSkills => explainers.Skills.Explain(resume, posting, AskKind.Nice),
                ComponentKind.LanguagesAndCertificates => explainers.Skills.Explain(resume, posting, AskKind.Proof),
                _ => explainers.Components.Explain(kind, resume, posting, value),
            };
            judged[i] = Component(kind, value, evidence);
        }

        return judged;
    }

    /// <summary>A component; shared when it is met or unknown and says what others say.</summary>
    private JudgedComponent Component(ComponentKind kind, double value, IReadOnlyList<Evidence> evidence)
    {
        if (value is < 1 and > 0 || kind == ComponentKind.MustSkills)
        {
            return New(kind, value, evidence);
        }

        var key = new ShareKey((int)kind, System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(evidence), double.IsNaN(value) ? 2 : (int)value);
        var known = components.Find(key);
        return known is not null && ReferenceEquals(known.Evidence, evidence) ? known : components.Keep(key, New(kind, value, evidence));
    }

    private JudgedComponent New(ComponentKind kind, double value, IReadOnlyList<Evidence> evidence) =>
        new(
            kind,
            (int)kind < Measures.FirstWanted ? MatchSide.PostingAsks : MatchSide.GraduateWants,
            double.IsNaN(value) ? null : value,
            Shares[kind],
            evidence
        );
}
