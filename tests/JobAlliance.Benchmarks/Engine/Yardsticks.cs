using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace JobAlliance.Benchmarks.Engine;

/// <summary>Runs the yardsticks of <c>../shared/bench</c> after ours, on the same machine, and prints how many times faster ours was.</summary>
internal static partial class Yardsticks
{
    public static void Compare(Measured ours, string market, int threads, string? lucene, string? postgres, string? elasticsearch)
    {
        var limit = ours.Jobs.ToString(CultureInfo.InvariantCulture);
        if (lucene is not null)
        {
            Print("Lucene", ours, "java", ["-Xmx4g", "-cp", lucene, "LuceneMarket", market, $"{threads}", $"{Rounds.Count}"]);
        }

        if (postgres is not null)
        {
            Print(
                "PostgreSQL",
                ours,
                "/usr/bin/python3",
                [Script("postgres_market.py"), market, "--dsn", postgres, "--threads", $"{threads}", "--limit", limit]
            );
        }

        if (elasticsearch is not null)
        {
            Print(
                "Elasticsearch",
                ours,
                "python3",
                [Script("elastic_market.py"), market, "--url", elasticsearch, "--threads", $"{threads}", "--limit", limit]
            );
        }
    }

    private static void Print(string name, Measured ours, string program, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var (best, line) = (0.0, "");
        while (process.StandardOutput.ReadLine() is { } printed)
        {
            if (Rate().Match(printed) is { Success: true } rate && Number(rate) > best)
            {
                (best, line) = (Number(rate), printed);
            }
        }

        process.WaitForExit();
        Console.WriteLine(best > 0 ? $"{name}: {line}" : $"{name}: no figure (exit code {process.ExitCode})");
        Console.WriteLine(best > 0 ? $"ratio to {name}: {ours.ASecond / best:F1}" : "");
    }

    private static double Number(Match rate) => double.Parse(rate.Groups[1].Value, CultureInfo.InvariantCulture);

    /// <summary>Where a script of <c>../shared/bench</c> lies, seen from the project's root.</summary>
    public static string Script(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "JobAlliance.sln")))
        {
            folder = folder.Parent;
        }

        return Path.GetFullPath(Path.Combine(folder?.FullName ?? ".", "..", "shared", "bench", name));
    }

    [GeneratedRegex(@"([\d.]+) resumes/s")]
    private static partial Regex Rate();
}

/// <summary>What ours did in its best round.</summary>
internal readonly record struct Measured(int Jobs, double ASecond);
