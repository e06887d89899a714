using JobAlliance.Core.Matching.Scoring;

namespace JobAlliance.Core.Matching;

/// <summary>
/// Judges one graduate and one posting: a pure function of both profiles, the vocabulary, the weights and the day. Hard constraints first, then
/// components, then both sides combined by a harmonic mean. Safe to share between threads; one for the program, so that its numbers are shared.
/// </summary>
public sealed class MatchScorer(ScoringVocabulary vocabulary)
{
    private readonly ThreadLocal<Judge?> latest = new();

    internal Lexicon Lexicon { get; } = new(vocabulary);

    /// <summary>The judgement on the day <paramref name="today"/>; its score is 0 when a hard constraint fails.</summary>
    public Judgement Judge(ResumeProfile resume, PostingProfile posting, ScoringWeights weights, DateOnly today) =>
        JudgeOf(weights).Explain(ResumeCompiler.Compile(resume, Lexicon, weights), PostingCompiler.Compile(posting, Lexicon).View, today.DayNumber);

    /// <summary>This thread's judge by these weights; the latest is kept.</summary>
    internal Judge JudgeOf(ScoringWeights weights)
    {
        var judge = latest.Value;
        return judge is not null && ReferenceEquals(judge.Weights, weights) ? judge : latest.Value = new Judge(Lexicon, weights);
    }
}
