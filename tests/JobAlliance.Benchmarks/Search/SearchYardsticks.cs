using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using JobAlliance.Benchmarks.Engine;

namespace JobAlliance.Benchmarks.Search;

/// <summary>The same job by the yardsticks' own scripts on a real Elasticsearch and a real PostgreSQL, in the same session.</summary>
internal static partial class SearchYardsticks
{
    public static void Compare(string market, int threads, int limit, RoundFigures ours, string? postgres, string? elasticsearch)
    {
        string[] common = ["--threads", $"{threads}", "--search", "--limit", $"{(limit == int.MaxValue ? 0 : limit)}"];
        if (postgres is not null)
        {
            Run("PostgreSQL", "/usr/bin/python3", [Yardsticks.Script("postgres_market.py"), market, "--dsn", postgres, .. common], ours);
        }

        if (elasticsearch is not null)
        {
            Run("Elasticsearch", "python3", [Yardsticks.Script("elastic_market.py"), market, "--url", elasticsearch, .. common], ours);
        }
    }

    private static void Run(string name, string program, string[] arguments, RoundFigures ours)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var best = double.MaxValue;
        while (process.StandardOutput.ReadLine() is { } line)
        {
            Console.WriteLine($"{name}: {line}");
            var found = Slowest().Match(line);
            best = found.Success ? Math.Min(best, double.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture)) : best;
        }

        process.WaitForExit();
        Console.WriteLine(
            best < double.MaxValue
                ? $"ratio: p99 of {name}, its best round, over ours {best / ours.SlowMilliseconds:F1}"
                : $"{name}: no figure (exit code {process.ExitCode})"
        );
    }

    [GeneratedRegex(@"p99 ([\d.]+) ms")]
    private static partial Regex Slowest();
}
