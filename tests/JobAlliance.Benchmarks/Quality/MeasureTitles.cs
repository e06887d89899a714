using System.Globalization;
using JobAlliance.Core.Vocabulary.Titles;

namespace JobAlliance.Benchmarks.Quality;

/// <summary>Mean average precision of <see cref="TitleSimilarity"/> over a judged directory of titles, in whichever language it is.</summary>
internal static class MeasureTitles
{
    public static void Run(string directory, bool byHalves)
    {
        var files = TitleFiles.Read(directory);
        var similarity = new TitleSimilarity([.. files.Corpus.Select(title => title.Title)]);
        var precisions = files
            .Queries.AsParallel()
            .AsOrdered()
            .Select(query => (query.Id, query.Title, Value: AveragePrecision(query, files, similarity)))
            .ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"mean average precision {precisions.Average(one => one.Value):0.000}"));
        if (byHalves)
        {
            Halves(precisions);
        }
    }

    /// <summary>The vocabulary was developed on the even half (the first, third, fifth … query); the odd one only confirms.</summary>
    private static void Halves(List<(string Id, string Title, double Value)> precisions)
    {
        foreach (var half in precisions.Select((one, at) => (one, at)).GroupBy(pair => pair.at % 2))
        {
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"  {(half.Key == 0 ? "developed" : "confirmed")} {half.Average(pair => pair.one.Value):0.000} over {half.Count()} queries"
                )
            );
        }

        foreach (var (one, _) in precisions.Select((one, at) => (one, at)).Where(pair => pair.at % 2 == 0).OrderBy(pair => pair.one.Value))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {one.Value:0.000} {one.Title}"));
        }
    }

    private static double AveragePrecision((string Id, string Title) query, TitleFiles files, TitleSimilarity similarity)
    {
        if (!files.Relevant.TryGetValue(query.Id, out var relevant))
        {
            return 0;
        }

        var (found, sum, rank) = (0, 0d, 0);
        foreach (var ranked in similarity.Rank(query.Title))
        {
            rank++;
            if (relevant.Contains(files.Corpus[ranked.Index].Id))
            {
                sum += ++found / (double)rank;
            }
        }

        return sum / relevant.Count;
    }
}
