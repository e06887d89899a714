using System.CommandLine;
using System.Globalization;
using JobAlliance.Core.Matching;

namespace JobAlliance.Benchmarks.Quality;

/// <summary><c>quality --market DIR [--titles DIR]</c>: how good the matches are, against judgements.</summary>
internal static class QualityCommand
{
    private static readonly Option<string?> Market = new("--market") { Description = "a directory of postings, résumés and judgements" };
    private static readonly Option<string?> Titles = new("--titles")
    {
        Description = "a directory of judged titles: queries, corpus_elements, qrels.tsv",
    };
    private static readonly Option<string?> Today = new("--today") { Description = "the day of the measurement, yyyy-MM-dd; without it, today" };
    private static readonly Option<int> Misses = new("--misses") { Description = "how many of the résumés served worst are printed" };
    private static readonly Option<bool> Halves = new("--halves") { Description = "also the two halves of the title queries apart" };
    private static readonly Option<string?> Weights = new("--weights")
    {
        Description = "a file of weights to measure with instead of the program's own",
    };

    public static Command Create()
    {
        var command = new Command("quality", "how good the matches are, against judgements") { Market, Titles, Today, Misses, Halves, Weights };
        command.SetAction(Run);
        return command;
    }

    private static void Run(ParseResult parsed)
    {
        if (parsed.GetValue(Market) is { } market)
        {
            var today = parsed.GetValue(Today) is { } day
                ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture)
                : DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
            var weights = parsed.GetValue(Weights) is { } file ? ScoringWeights.FromJson(File.ReadAllText(file)) : ScoringWeights.Default;
            var measure = new MeasureMarket(market, today);
            var judged = measure.Judge(market, weights, out var isGraded);
            MeasureMarket.Print(judged, isGraded, MarketFiles.Resumes(market).Count());
            if (!isGraded)
            {
                var asWishes = measure.Judge(market, weights, out _, districtsAreMusts: false).Average(one => one.Precision);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  were its districts wishes only: {asWishes:0.000}"));
            }

            ShowMisses.Print(judged, measure, parsed.GetValue(Misses), isGraded);
        }

        if (parsed.GetValue(Titles) is { } titles)
        {
            MeasureTitles.Run(titles, parsed.GetValue(Halves));
        }
    }
}
