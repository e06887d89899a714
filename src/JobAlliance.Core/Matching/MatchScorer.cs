using JobAlliance.Core.Matching.Scoring;

namespace JobAlliance.Core.Matching;

/// <summary>
/// Judges one graduate and one posting: a pure function of both profiles, the vocabulary, the weights and the day. Hard constraints first, then
/// components, then both sides combined by a harmonic mean. Safe to share between threads; one for the program, so that its numbers are shared.
/// </summary>
public sealed class MatchScorer
{
    private readonly Explainers explainers;
    private volatile Judge? latest;

    public MatchScorer(ScoringVocabulary vocabulary)
    {
        Lexicon = new Lexicon(vocabulary);
        explainers = new Explainers(new Explainer(Lexicon), new SkillExplainer(Lexicon), new FailureExplainer(Lexicon));
    }

    internal Lexicon Lexicon { get; }

    /// <summary>The judgement on the day <paramref name="today"/>; its score is 0 when a hard constraint fails.</summary>
    public Judgement Judge(ResumeProfile resume, PostingProfile posting, ScoringWeights weights, DateOnly today) =>
        JudgeOf(weights).Explain(ResumeCompiler.Compile(resume, Lexicon, weights), PostingCompiler.Compile(posting, Lexicon).View, today.DayNumber);

    /// <summary>A judge by these weights; the latest is kept.</summary>
    internal Judge JudgeOf(ScoringWeights weights)
    {
        var judge = latest;
        return judge is not null && ReferenceEquals(judge.Weights, weights) ? judge : latest = new Judge(Lexicon, explainers, weights);
    }
}
