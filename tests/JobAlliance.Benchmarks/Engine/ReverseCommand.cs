using System.CommandLine;
using JobAlliance.Core.Matching;

namespace JobAlliance.Benchmarks.Engine;

/// <summary><c>reverse --market DIR</c>: the exact best 50 résumés for new postings, each explained.</summary>
internal static class ReverseCommand
{
    private const int Top = 50;
    private const int MostPostings = 2000;

    public static Command Create()
    {
        var options = new EngineOptions();
        var command = new Command("reverse", "the best 50 résumés for new postings, explained");
        options.AddTo(command);
        command.SetAction(parsed => Run(parsed.GetValue(options.Market)!, parsed.GetValue(options.Threads), parsed.GetValue(options.Limit)));
        return command;
    }

    private static void Run(string directory, int threads, int limit)
    {
        var market = new EngineMarket();
        var resumes = market.IndexResumes(directory);
        var postings = market.ReadPostings(directory).First().Take(Math.Min(limit, MostPostings)).ToList();
        Rounds.Run(
            postings.Count,
            threads,
            i => market.Resumes.Match(postings[i], ScoringWeights.Default, EngineMarket.Today, Top),
            figures =>
                $"reverse: {postings.Count} postings x {resumes} resumes, top {Top} explained, {threads} threads: {figures.Seconds:F2} s, "
                + $"{figures.ASecond:F0} postings/s, p50 {figures.MedianMilliseconds:F3} ms, p99 {figures.SlowMilliseconds:F3} ms"
        );
    }
}
