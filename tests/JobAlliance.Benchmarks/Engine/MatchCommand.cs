using System.CommandLine;
using System.Diagnostics;
using JobAlliance.Core.Market.Embedded.Candidates;
using JobAlliance.Core.Matching;
using JobAlliance.Core.Vocabulary.Occupations;

namespace JobAlliance.Benchmarks.Engine;

/// <summary><c>match --market DIR</c>: the exact best 20 postings for every résumé, each explained.</summary>
internal static class MatchCommand
{
    private const int Top = 20;
    public static readonly DateOnly Today = new(2026, 11, 22);

    public static Command Create()
    {
        var options = new EngineOptions();
        var command = new Command("match", "the best 20 postings for every résumé, explained");
        options.AddTo(command);
        var anyCity = new Option<bool>("--any-city") { Description = "without the city as a hard constraint" };
        command.Add(anyCity);
        command.SetAction(parsed =>
            Run(parsed.GetValue(options.Market)!, parsed.GetValue(options.Threads), parsed.GetValue(options.Limit), parsed.GetValue(anyCity))
        );
        return command;
    }

    private static void Run(string directory, int threads, int limit, bool anyCity)
    {
        var reader = new MarketProfiles();
        var scorer = new MatchScorer(MarketScoring.Of(reader.Vocabulary, OccupationVocabulary.Default));
        var before = GC.GetTotalMemory(true);
        var candidates = new PostingCandidates(scorer);
        var postings = 0;
        var watch = new Stopwatch();
        foreach (var batch in MarketFiles.Postings(directory).Chunk(20000))
        {
            var read = batch.AsParallel().AsOrdered().WithDegreeOfParallelism(threads).Select(reader.Posting).ToList();
            watch.Start();
            candidates.Upsert(read);
            watch.Stop();
            postings += batch.Length;
        }

        candidates.WaitForMerges();
        Console.WriteLine(
            $"index: {postings} postings in {watch.Elapsed.TotalSeconds:F2} s, {(GC.GetTotalMemory(true) - before) / postings} bytes a posting"
        );
        var market = MarketFiles.Resumes(directory).Take(limit).ToList();
        var resumes = market.AsParallel().AsOrdered().Select(reader.Resume).Select(one => one with { CityIsMust = !anyCity }).ToList();
        var checksum = 0.0;
        Rounds.Run(
            resumes.Count,
            threads,
            i =>
            {
                var judged = candidates.Match(resumes[i], ScoringWeights.Default, Today, Top);
                checksum += judged.Length > 0 ? judged[0].Score : 0;
            },
            figures =>
                $"match: {resumes.Count} resumes x {postings} postings, top {Top} explained, {threads} threads: {figures.Seconds:F2} s, {figures.ASecond:F0} resumes/s, "
                + $"p50 {figures.MedianMilliseconds:F3} ms, p99 {figures.SlowMilliseconds:F3} ms"
        );
        Console.WriteLine($"scored {candidates.Scored / (double)(resumes.Count * Rounds.Count):F1} postings a resume; {checksum:F0}");
    }
}
