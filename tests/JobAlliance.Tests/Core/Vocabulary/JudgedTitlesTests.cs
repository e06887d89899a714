using JobAlliance.Core.Vocabulary.Occupations;
using JobAlliance.Core.Vocabulary.Titles;

namespace JobAlliance.Tests.Core.Vocabulary;

/// <summary>
/// How titles of two hundred occupations of all trades are read and ranked. The set is ours, and what was seen in it was mended, so that it holds what was
/// reached; what a stranger's titles would give is lower.
/// </summary>
public sealed class JudgedTitlesTests
{
    private static readonly OccupationVocabulary Vocabulary = OccupationVocabulary.Default;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Nearly_every_title_is_read_as_its_occupation_first(bool chinese)
    {
        var titles = JudgedTitles.All.SelectMany(one => Titles(one, chinese).Select(title => (one.Occupation, title))).ToList();
        var misread = titles.Where(one => Vocabulary.Read(one.title)[0].Key != one.Occupation).ToList();
        (misread.Count / (double)titles.Count).ShouldBeLessThan(0.04, string.Join("; ", misread));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Hardly_a_title_brings_in_work_that_is_far_from_its_own(bool chinese)
    {
        var titles = JudgedTitles.All.SelectMany(one => Titles(one, chinese).Select(title => (one.Occupation, title))).ToList();
        var astray = titles
            .Where(one => Vocabulary.Read(one.title).Any(read => read.Weight >= 0.4 && Vocabulary.Similarity(read.Key, one.Occupation) < 0.25))
            .ToList();
        (astray.Count / (double)titles.Count).ShouldBeLessThan(0.02, string.Join("; ", astray));
    }

    [Theory]
    [InlineData(true, 0.92)]
    [InlineData(false, 0.88)]
    public void The_titles_of_one_occupation_rank_before_those_of_others(bool chinese, double floor)
    {
        var titles = JudgedTitles.All.SelectMany(one => Titles(one, chinese).Select(title => (one.Occupation, Title: title))).ToList();
        var similarity = new TitleSimilarity([.. titles.Select(one => one.Title)]);
        var precisions = JudgedTitles
            .All.Where(one => Titles(one, chinese).Count > 1)
            .AsParallel()
            .Select(one =>
                AveragePrecision(similarity.Rank(Titles(one, chinese)[0]).Select(ranked => titles[ranked.Index]), one, Titles(one, chinese)[0])
            )
            .ToList();
        precisions.Average().ShouldBeGreaterThan(floor);
    }

    private static IReadOnlyList<string> Titles(JudgedTitles one, bool chinese) => chinese ? one.Chinese : one.English;

    private static double AveragePrecision(IEnumerable<(string Occupation, string Title)> ranked, JudgedTitles asked, string query)
    {
        var (rank, found, sum) = (0, 0, 0d);
        foreach (var (occupation, _) in ranked.Where(one => one != (asked.Occupation, query)))
        {
            rank++;
            sum += occupation == asked.Occupation ? ++found / (double)rank : 0;
        }

        return sum / found;
    }
}
