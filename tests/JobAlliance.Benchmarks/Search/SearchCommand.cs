using System.CommandLine;
using JobAlliance.Benchmarks.Engine;
using JobAlliance.Core.Market;
using JobAlliance.Core.Market.Embedded.Keywords;

namespace JobAlliance.Benchmarks.Search;

/// <summary><c>search --market DIR</c>: keyword search with two filters, three exact facets and highlights; then the same by many readers under writes.</summary>
internal static class SearchCommand
{
    private const int Readers = 8;

    public static Command Create()
    {
        var options = new EngineOptions();
        var command = new Command("search", "keyword search with two filters, three exact facets and highlights");
        options.AddTo(command);
        command.SetAction(parsed =>
            Run(
                parsed.GetValue(options.Market)!,
                parsed.GetValue(options.Threads),
                parsed.GetValue(options.Limit),
                parsed.GetValue(options.Postgres),
                parsed.GetValue(options.Elasticsearch)
            )
        );
        return command;
    }

    private static void Run(string directory, int threads, int limit, string? postgres, string? elasticsearch)
    {
        var reader = new MarketProfiles();
        var market = new EngineMarket();
        var postings = market.IndexPostings(directory);
        var keywords = market.Keywords;
        PostingQuery[] queries = [.. MarketFiles.Resumes(directory).Take(limit).Select(one => SearchMarket.Query(one, reader.Resume(one)))];
        var best = Rounds.Run(
            queries.Length,
            threads,
            i => keywords.Search(queries[i]),
            figures => Line("search", queries.Length, postings, threads, figures)
        );
        Console.WriteLine($"hits a search: {queries.Average(query => keywords.Search(query).Hits.Total ?? 0):F0}");
        CompareReaders(reader, directory, keywords, queries);
        SearchYardsticks.Compare(directory, threads, limit, best, postgres, elasticsearch);
    }

    /// <summary>The same readers with and without writes: more of them than cores wait for each other, whoever writes.</summary>
    private static void CompareReaders(MarketProfiles reader, string directory, PostingKeywords keywords, PostingQuery[] queries)
    {
        var postings = keywords.Index.Snapshot.LiveCount;
        RoundFigures By(string what) =>
            Rounds.Run(queries.Length, Readers, i => keywords.Search(queries[i]), figures => Line(what, queries.Length, postings, Readers, figures));

        var alone = By("search, nothing written");
        using var writing = new WritingBeside(reader, directory, keywords);
        var beside = By("search while written");
        Console.WriteLine(
            $"ratio: p99 of {Readers} readers while postings are written over the same without {beside.SlowMilliseconds / alone.SlowMilliseconds:F2}"
        );
    }

    private static string Line(string what, int searches, int postings, int threads, RoundFigures figures) =>
        $"{what}: {searches} searches x {postings} postings, 3 facets, 20 highlighted, {threads} threads: {figures.Seconds:F2} s, "
        + $"{figures.ASecond:F0} searches/s, p50 {figures.MedianMilliseconds:F3} ms, p99 {figures.SlowMilliseconds:F3} ms";
}
