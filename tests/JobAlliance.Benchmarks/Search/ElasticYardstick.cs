using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using JobAlliance.Benchmarks.Engine;

namespace JobAlliance.Benchmarks.Search;

/// <summary>The same job by the yardstick's own script on a real Elasticsearch, in the same session.</summary>
internal static partial class ElasticYardstick
{
    public static void Run(string directory, string url, int threads, int limit, RoundFigures ours)
    {
        var script = Path.Combine("..", "shared", "bench", "elastic_market.py");
        string[] arguments =
        [
            script,
            directory,
            "--url",
            url,
            "--threads",
            $"{threads}",
            "--search",
            "--limit",
            $"{(limit == int.MaxValue ? 0 : limit)}",
        ];
        using var process = Process.Start(new ProcessStartInfo("python3", arguments) { RedirectStandardOutput = true })!;
        var best = double.MaxValue;
        while (process.StandardOutput.ReadLine() is { } line)
        {
            Console.WriteLine($"elasticsearch: {line}");
            var found = Slowest().Match(line);
            best = found.Success ? Math.Min(best, double.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture)) : best;
        }

        Console.WriteLine($"ratio: p99 of Elasticsearch over ours {best / ours.SlowMilliseconds:F1}");
    }

    [GeneratedRegex(@"p99 ([\d.]+) ms")]
    private static partial Regex Slowest();
}
