using System.CommandLine;
using System.Diagnostics;
using JobAlliance.Adapters.Elasticsearch;
using JobAlliance.Adapters.Elasticsearch.Client;
using JobAlliance.Benchmarks.Engine;
using JobAlliance.Core.Market;
using JobAlliance.Core.Market.Embedded.Candidates;
using JobAlliance.Core.Market.Text;
using JobAlliance.Core.Matching;
using JobAlliance.Core.Vocabulary.Occupations;

namespace JobAlliance.Benchmarks.Search;

/// <summary><c>recall --market DIR --elasticsearch URL</c>: how many of the exact best 20 are among N retrieved from Elasticsearch, postings for résumés and résumés for postings.</summary>
internal static class RecallCommand
{
    private const int Top = 20;
    private const int Batch = 5_000;

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
        var holders = await LoadResumesAsync(reader, directory, index, scoring, cancellationToken);
        var (by, today) = (ScoringWeights.Default, EngineMarket.Today);
        await MeasureAsync(
            $"top {Top} of {{0}} resumes",
            [.. MarketFiles.Resumes(directory).Take(limit).Select(reader.Resume)],
            resume => exact.Match(resume, by, today, Top).Select(judged => judged.PostingId),
            async (resume, count) => (await index.RetrievePostingsAsync(resume, by, today, count, cancellationToken)).Select(one => one.PostingId)
        );
        await MeasureAsync(
            $"top {Top} resumes of {{0}} postings",
            [.. MarketFiles.Postings(directory).Take(limit).Select(reader.Posting)],
            posting => holders.Match(posting, by, today, Top).Select(judged => judged.GraduateId),
            async (posting, count) => (await index.RetrieveResumesAsync(posting, by, today, count, cancellationToken)).Select(one => one.GraduateId)
        );
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

    private static async Task<ResumeCandidates> LoadResumesAsync(
        MarketProfiles reader,
        string directory,
        ElasticsearchMarketIndex index,
        ScoringVocabulary scoring,
        CancellationToken cancellationToken
    )
    {
        var exact = new ResumeCandidates(new MatchScorer(scoring));
        foreach (var batch in MarketFiles.Resumes(directory).Chunk(Batch))
        {
            ResumeProfile[] profiles = [.. batch.AsParallel().AsOrdered().Select(reader.Resume)];
            exact.Upsert(profiles);
            var outcome = await index.UpsertResumesAsync(
                [.. profiles.Select(profile => new ResumeEntry(profile, "", null, true, DateTimeOffset.UnixEpoch))],
                cancellationToken
            );
            if (outcome.Failures is [var first, ..])
            {
                throw new InvalidOperationException($"{outcome.Failures.Count} resumes were refused: {first.Reason}");
            }
        }

        await index.RefreshResumesAsync(cancellationToken);
        exact.WaitForMerges();
        return exact;
    }

    private static async Task MeasureAsync<T>(
        string what,
        T[] sides,
        Func<T, IEnumerable<Guid>> bestOf,
        Func<T, int, Task<IEnumerable<Guid>>> retrieve
    )
    {
        var best = Array.ConvertAll(sides, side => bestOf(side).ToHashSet());
        foreach (var count in Counts)
        {
            List<double> milliseconds = [];
            int found = 0,
                wanted = 0;
            for (var i = 0; i < sides.Length; i++)
            {
                var began = Stopwatch.GetTimestamp();
                var retrieved = await retrieve(sides[i], count);
                milliseconds.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
                found += retrieved.Count(best[i].Contains);
                wanted += best[i].Count;
            }

            milliseconds.Sort();
            Console.WriteLine(
                $"recall: N={count}, {string.Format(what, sides.Length)}: {(double)found / Math.Max(1, wanted):F4}, "
                    + $"p50 {milliseconds[milliseconds.Count / 2]:F1} ms, p99 {milliseconds[milliseconds.Count * 99 / 100]:F1} ms"
            );
        }
    }
}
