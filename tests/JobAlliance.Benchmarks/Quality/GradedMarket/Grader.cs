using JobAlliance.Core.Vocabulary;

namespace JobAlliance.Benchmarks.Quality.GradedMarket;

/// <summary>
/// Grades from the facts, never from the text: 3 the same work and nearly all that it asks for, 2 the same work and half of it, 1 the same work with
/// less, or a neighbouring one that the graduate's skills carry. Nothing for what is expired, in another city, above the degree, or for other people's years.
/// </summary>
internal static class Grader
{
    /// <param name="wishes">What wishes count for: 0 nothing, 1 a grade when both are missed, 2 a grade when the district is.</param>
    public static int Grade(ResumeDraft resume, PostingDraft posting, int wishes)
    {
        if (posting.IsExpired || posting.City != resume.City || posting.Degree > resume.Degree || posting.Level >= Level.Experienced)
        {
            return 0;
        }

        var held = resume.Held.ToHashSet();
        var covered = posting.Must.Count(skill => held.Contains(skill.Name)) / (double)posting.Must.Count;
        var grade =
            posting.Trade == resume.Trade
                ? covered >= 0.75
                    ? 3
                    : covered >= 0.45
                        ? 2
                        : 1
                : resume.Trade.Near.Contains(posting.Trade.Key) && covered >= 0.3
                    ? 1
                    : 0;
        return grade > 1 && MissesWishes(resume, posting, wishes) ? grade - 1 : grade;
    }

    /// <summary>Neither where nor for what the graduate wished to work: worth less, and still a match.</summary>
    private static bool MissesWishes(ResumeDraft resume, PostingDraft posting, int wishes) =>
        wishes > 0 && resume.Districts.Count > 0 && !resume.Districts.Contains(posting.District) && (wishes == 2 || posting.Pay.To < resume.Pay);
}
