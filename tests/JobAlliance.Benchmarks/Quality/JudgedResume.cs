using JobAlliance.Core.Matching;

namespace JobAlliance.Benchmarks.Quality;

/// <summary>A résumé, its ten best postings as found, and how each was judged by hand.</summary>
/// <param name="Found">Best first.</param>
/// <param name="Grades">Of <paramref name="Found"/>, in its order; 0 for not relevant.</param>
/// <param name="Ideal">The best grades that any order could have, best first, at most ten.</param>
internal sealed record JudgedResume(
    MarketResume Resume,
    ResumeProfile Profile,
    IReadOnlyList<Judgement> Found,
    IReadOnlyList<int> Grades,
    IReadOnlyList<int> Ideal
)
{
    public const int Top = 10;

    public double Precision => Grades.Count(grade => grade > 0) / (double)Top;

    /// <summary>Discounted gain over the ideal's, 0..1 (Järvelin and Kekäläinen 2002), the gain of a grade being 2^grade - 1.</summary>
    public double Ndcg => Ideal.Count == 0 ? 0 : Gain(Grades) / Gain(Ideal);

    private static double Gain(IReadOnlyList<int> grades) => grades.Select((grade, rank) => (Math.Pow(2, grade) - 1) / Math.Log2(rank + 2)).Sum();
}
