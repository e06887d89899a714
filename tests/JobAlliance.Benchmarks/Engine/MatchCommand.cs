using System.CommandLine;
using JobAlliance.Core.Matching;

namespace JobAlliance.Benchmarks.Engine;

/// <summary><c>match --market DIR</c>: the exact best 20 postings for every résumé, each explained.</summary>
internal static class MatchCommand
{
    private const int Top = 20;

    public static Command Create()
    {
        var options = new EngineOptions();
        var anyCity = new Option<bool>("--any-city") { Description = "without the city as a hard constraint" };
        var command = new Command("match", "the best 20 postings for every résumé, explained") { anyCity };
        options.AddTo(command);
        command.SetAction(parsed =>
        {
            var (directory, threads) = (parsed.GetValue(options.Market)!, parsed.GetValue(options.Threads));
            var ours = Run(directory, threads, parsed.GetValue(options.Limit), parsed.GetValue(anyCity));
            Yardsticks.Compare(
                ours,
                directory,
                threads,
                parsed.GetValue(options.Lucene),
                parsed.GetValue(options.Postgres),
                parsed.GetValue(options.Elasticsearch)
            );
        });
        return command;
    }

    private static Measured Run(string directory, int threads, int limit, bool anyCity)
    {
        var market = new EngineMarket();
        var postings = market.IndexPostings(directory);
        var resumes = market
            .ReadResumes(directory, limit)
            .SelectMany(batch => batch)
            .Select(one => anyCity ? one with { CityIsMust = false } : one)
            .ToList();
        var best = Rounds.Run(
            resumes.Count,
            threads,
            i => market.Postings.Match(resumes[i], ScoringWeights.Default, EngineMarket.Today, Top),
            figures =>
                $"match: {resumes.Count} resumes x {postings} postings, top {Top} explained, {threads} threads: {figures.Seconds:F2} s, "
                + $"{figures.ASecond:F0} resumes/s, p50 {figures.MedianMilliseconds:F3} ms, p99 {figures.SlowMilliseconds:F3} ms, {figures.ProcessorMicroseconds:F1} us of processor a resume"
        );
        var (before, bytes) = (market.Postings.Scored, GC.GetAllocatedBytesForCurrentThread());
        var explained = resumes.Average(one => market.Postings.Match(one, ScoringWeights.Default, EngineMarket.Today, Top).Length);
        var scored = (double)(market.Postings.Scored - before) / resumes.Count;
        var allocated = (GC.GetAllocatedBytesForCurrentThread() - bytes) / 1024.0 / resumes.Count;
        Console.WriteLine($"scored exactly {scored:F1} postings a resume, explained {explained:F1}, {allocated:F1} KB allocated");
        return new Measured(resumes.Count, best.ASecond);
    }
}
