namespace JobAlliance.Core.Matching.Scoring;

/// <summary>Judges compiled profiles by one set of weights. Score and explanation come from the same measures, so that they cannot differ. Of one thread.</summary>
internal sealed class Judge(Lexicon lexicon, ScoringWeights weights)
{
    private const int FewSkills = 64;

    private readonly Explainer words = new(lexicon);
    private readonly SkillExplainer skills = new(lexicon);
    private readonly GapFinder gaps = new(lexicon);
    private readonly FailureExplainer failures = new(lexicon);
    private readonly SharedStore<JudgedComponent> components = new(12);
    private readonly JudgedComponent?[] withoutSkills = new JudgedComponent?[3];

    public ScoringWeights Weights { get; } = weights;

    public Measurer Measurer { get; } = new(lexicon, weights);

    public ComponentWeights Shares { get; } = new(weights);

    /// <summary>0..100; 0 when a hard constraint fails. The very number that <see cref="Explain"/> gives.</summary>
    /// <param name="measures">What the score was made of; nothing when it is 0 for a constraint.</param>
    public double Score(CompiledResume resume, in PostingView posting, int today, out Measures measures)
    {
        if (Constraints.Failed(resume, posting, Weights, today) != Constraint.None)
        {
            measures = default;
            return 0;
        }

        Measurer.Measure(resume, posting, out measures);
        return 100 * Shares.Total(measures).Score;
    }

    public Judgement Explain(CompiledResume resume, in PostingView posting, int today)
    {
        Measurer.Measure(resume, posting, out var measures);
        return Explain(resume, posting, measures, Constraints.Failed(resume, posting, Weights, today));
    }

    /// <summary>The judgement of a match that has been scored.</summary>
    /// <param name="measures">What <see cref="Score"/> gave.</param>
    public Judgement Explain(CompiledResume resume, in PostingView posting, in Measures measures) =>
        Explain(resume, posting, measures, Constraint.None);

    private Judgement Explain(CompiledResume resume, in PostingView posting, in Measures measures, Constraint failed)
    {
        var totals = Shares.Total(measures);
        var count = posting.Skills.Length;
        var shown = count <= FewSkills ? stackalloc float[FewSkills] : new float[count];
        for (var i = 0; i < count; i++)
        {
            shown[i] = resume.ShownOf(posting.Skills[i].Skill);
        }

        return new Judgement
        {
            GraduateId = resume.Id,
            PostingId = posting.Facts.Id,
            WeightsVersion = Weights.Version,
            Build = ScorerBuild.Current,
            Score = failed == Constraint.None ? 100 * totals.Score : 0,
            PostingAsks = 100 * totals.PostingAsks,
            GraduateWants = 100 * totals.GraduateWants,
            Known = totals.Known,
            Failed = failures.Explain(failed, resume, posting),
            Components = Components(resume, posting, measures, shown),
            Gaps = failed == Constraint.None ? gaps.Find(posting, measures, totals, Shares, shown) : [],
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

    private JudgedComponent[] Components(CompiledResume resume, in PostingView posting, in Measures measures, ReadOnlySpan<float> shown)
    {
        var judged = new JudgedComponent[Measures.Count];
        for (var i = 0; i < judged.Length; i++)
        {
            var (kind, value) = ((ComponentKind)i, measures[i]);
            judged[i] = kind switch
            {
                ComponentKind.MustSkills => SkillComponent(kind, AskKind.Must, posting, shown, value),
                ComponentKind.NiceSkills => SkillComponent(kind, AskKind.Nice, posting, shown, value),
                ComponentKind.LanguagesAndCertificates => SkillComponent(kind, AskKind.Proof, posting, shown, value),
                _ => FactComponent(kind, resume, posting, value),
            };
        }

        return judged;
    }

    private JudgedComponent SkillComponent(ComponentKind kind, AskKind asked, in PostingView posting, ReadOnlySpan<float> shown, double value)
    {
        var evidence = skills.Explain(posting, shown, asked);
        var none = ReferenceEquals(evidence, SkillExplainer.NoneOf(asked));
        return none ? withoutSkills[(int)asked] ??= New(kind, value, evidence) : New(kind, value, evidence);
    }

    /// <summary>A component; shared by all judgements in which the same facts meet and make the same value.</summary>
    private JudgedComponent FactComponent(ComponentKind kind, CompiledResume resume, in PostingView posting, double value)
    {
        var key = Explainer.KeyOf(kind, resume, posting, value);
        return components.Find(key) is { } known && (known.Value ?? double.NaN).Equals(value)
            ? known
            : components.Keep(key, New(kind, value, words.Explain(key, kind, resume, posting, value)));
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
