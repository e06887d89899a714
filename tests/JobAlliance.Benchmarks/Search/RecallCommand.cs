using System.CommandLine;
using System.Diagnostics;
using JobAlliance.Adapters.Elasticsearch;
using JobAlliance.Adapters.Elasticsearch.Client;
using JobAlliance.Benchmarks.Engine;
using JobAlliance.Core.Market.Embedded.Candidates;
using JobAlliance.Core.Market.Text;
using JobAlliance.Core.Matching;
using JobAlliance.Core.Vocabulary.Occupations;

namespace JobAlliance.Benchmarks.Search;

/// <summary><c>recall --market DIR --elasticsearch URL</c>: how many of the exact best 20 postings are among N retrieved from Elasticsearch.</summary>
internal static class RecallCommand
{
    private const int Top = 20;

    // Between them the number that the program asks for by default.
    private static readonly int[] Counts = [50, 100, 200, Top * FindMatches.Oversampling, 500, 1000];

    public static Command Create()
    {
        var options = new EngineOptions();
        var command = new Command("recall", "how many of the exact best 20 are among N retrieved from Elasticsearch");
        options.AddTo(command);
        command.SetAction(
            (parsed, cancellationToken) =>
                RunAsync(
                    parsed.GetValue(options.Market)!,
                    new Uri(parsed.GetValue(options.Elasticsearch) ?? "http://127.0.0.1:9200"),
                    Math.Min(500, parsed.GetValue(options.Limit)),
                    cancellationToken
                )
        );
        return command;
    }

    private static async Task RunAsync(string directory, Uri url, int limit, CancellationToken cancellationToken)
    {
        var reader = new MarketProfiles();
        var settings = new ElasticsearchOptions
        {
            Nodes = [url],
            Prefix = "recall",
            Replicas = 0,
        };
        var client = ElasticsearchClient.Create(settings, TimeProvider.System);
        var scoring = MarketScoring.Of(reader.Vocabulary, OccupationVocabulary.Default);
        using var index = new ElasticsearchMarketIndex(client, settings, TimeProvider.System, VocabularyWords.Of(reader.Vocabulary), scoring);
        var exact = new PostingCandidates(new MatchScorer(scoring));
        await LoadAsync(reader, directory, index, exact, cancellationToken);
        ResumeProfile[] resumes = [.. MarketFiles.Resumes(directory).Take(limit).Select(reader.Resume)];
        var best = resumes
            .Select(resume => exact.Match(resume, ScoringWeights.Default, EngineMarket.Today, Top).Select(judged => judged.PostingId).ToHashSet())
            .ToArray();
        foreach (var count in Counts)
        {
            await MeasureAsync(index, resumes, best, count, cancellationToken);
        }
    }

    private static async Task LoadAsync(
        MarketProfiles reader,
        string directory,
        ElasticsearchMarketIndex index,
        PostingCandidates exact,
        CancellationToken cancellationToken
    )
    {
        await using var rebuild = await index.BeginRebuildAsync(cancellationToken);
        foreach (var batch in SearchMarket.Entries(reader, directory, 2))
        {
            exact.Upsert([.. batch.Select(entry => entry.Profile)]);
            await rebuild.AddPostingsAsync(batch, cancellationToken);
        }

        await rebuild.CommitAsync(cancellationToken);
        exact.WaitForMerges();
    }

    private static async Task MeasureAsync(
        ElasticsearchMarketIndex index,
        ResumeProfile[] resumes,
        HashSet<Guid>[] best,
        int count,
        CancellationToken cancellationToken
    )
    {
        List<double> milliseconds = [];
        int found = 0,
            wanted = 0;
        for (var i = 0; i < resumes.Length; i++)
        {
            var began = Stopwatch.GetTimestamp();
            var retrieved = await index.RetrievePostingsAsync(resumes[i], ScoringWeights.Default, EngineMarket.Today, count, cancellationToken);
            milliseconds.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            found += retrieved.Count(posting => best[i].Contains(posting.PostingId));
            wanted += best[i].Count;
        }

        milliseconds.Sort();
        Console.WriteLine(
            $"recall: N={count}, top {Top} of {resumes.Length} resumes: {(double)found / Math.Max(1, wanted):F4}, "
                + $"p50 {milliseconds[milliseconds.Count / 2]:F1} ms, p99 {milliseconds[milliseconds.Count * 99 / 100]:F1} ms"
        );
    }
}
