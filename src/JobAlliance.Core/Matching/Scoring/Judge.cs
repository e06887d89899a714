namespace JobAlliance.Core.Matching.Scoring;

/// <summary>What puts a judgement into words; shared by all judges, so that words are.</summary>
internal sealed record Explainers(Explainer Components, SkillExplainer Skills, FailureExplainer Failures);

/// <summary>Judges compiled profiles by one set of weights. Score and explanation come from the same measures, so that they cannot differ.</summary>
internal sealed class Judge(Lexicon lexicon, Explainers explainers, ScoringWeights weights)
{
    private readonly SharedStore<JudgedComponent> components = new();
    private readonly JudgedComponent?[] withoutSkills = new JudgedComponent?[3];

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
            judged[i] = kind switch
            {
                ComponentKind.MustSkills => SkillComponent(kind, AskKind.Must, resume, posting, value),
                ComponentKind.NiceSkills => SkillComponent(kind, AskKind.Nice, resume, posting, value),
                ComponentKind.LanguagesAndCertificates => SkillComponent(kind, AskKind.Proof, resume, posting, value),
                _ => FactComponent(kind, resume, posting, value),
            };
        }

        return judged;
    }

    private JudgedComponent SkillComponent(ComponentKind kind, AskKind asked, CompiledResume resume, in PostingView posting, double value)
    {
        var evidence = explainers.Skills.Explain(resume, posting, asked);
        var none = ReferenceEquals(evidence, SkillExplainer.NoneOf(asked));
        return none ? withoutSkills[(int)asked] ??= New(kind, value, evidence) : New(kind, value, evidence);
    }

    /// <summary>A component; shared by all judgements in which the same facts meet, unless its value is a matter of degree.</summary>
    private JudgedComponent FactComponent(ComponentKind kind, CompiledResume resume, in PostingView posting, double value)
    {
        var key = Explainer.KeyOf(kind, resume, posting, value);
        var isOfDegree = kind is ComponentKind.Role or ComponentKind.DesiredRole || (kind == ComponentKind.Experience && value < 1);
        if (isOfDegree)
        {
            return New(kind, value, explainers.Components.Explain(key, kind, resume, posting, value));
        }

        return components.Find(key) ?? components.Keep(key, New(kind, value, explainers.Components.Explain(key, kind, resume, posting, value)));
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
