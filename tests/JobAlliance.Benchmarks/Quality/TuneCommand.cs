using System.CommandLine;
using System.Globalization;
using JobAlliance.Core.Matching;

namespace JobAlliance.Benchmarks.Quality;

/// <summary>
/// <c>tune --market DIR --market DIR</c>: reads weights from standard input, one JSON object a line, and answers each with the figures of all markets, so
/// that a search over weights reads every market once.
/// </summary>
internal static class TuneCommand
{
    public static Command Create()
    {
        var markets = new Option<string[]>("--market") { AllowMultipleArgumentsPerToken = true, Required = true };
        var command = new Command("tune", "figures of several markets for weights given on standard input") { markets };
        command.SetAction(parsed => Run(parsed.GetValue(markets)!));
        return command;
    }

    private static void Run(string[] directories)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
        var markets = directories.Select(directory => (directory, Market: new MeasureMarket(directory, today))).ToList();
        Console.WriteLine("ready");
        while (Console.ReadLine() is { Length: > 0 } line)
        {
            Console.WriteLine(string.Join(' ', markets.Select(pair => Figure(pair.Market, pair.directory, ScoringWeights.FromJson(line)))));
        }
    }

    private static string Figure(MeasureMarket market, string directory, ScoringWeights weights)
    {
        var judged = market.Judge(directory, weights, out var isGraded);
        return judged.Average(one => isGraded ? one.Ndcg : one.Precision).ToString("0.0000", CultureInfo.InvariantCulture);
    }
}
