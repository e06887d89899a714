using JobAlliance.Core.Market;
using JobAlliance.Core.Market.Embedded.Keywords;

namespace JobAlliance.Benchmarks.Search;

/// <summary>Writes postings again in batches of 50, twenty batches a second, for as long as it lives; each batch must be found by the next search.</summary>
internal sealed class WritingBeside : IDisposable
{
    private readonly CancellationTokenSource end = new();
    private readonly Thread writer;
    private readonly PostingEntry[] entries;
    private readonly PostingKeywords keywords;
    private readonly List<double> milliseconds = [];

    public WritingBeside(MarketProfiles reader, string directory, PostingKeywords keywords)
    {
        this.keywords = keywords;
        entries = [.. MarketFiles.Postings(directory).Take(5_000).Select(posting => SearchMarket.Entry(reader, posting))];
        writer = new Thread(Write);
        writer.Start();
    }

    public void Dispose()
    {
        end.Cancel();
        writer.Join();
        end.Dispose();
        milliseconds.Sort();
        Console.WriteLine(
            $"written beside: {milliseconds.Count} batches of 50, segments now {keywords.Index.Snapshot.Views.Count}, visible after p50 {milliseconds[milliseconds.Count / 2]:F1} ms, p99 {milliseconds[milliseconds.Count * 99 / 100]:F1} ms"
        );
    }

    private void Write()
    {
        for (var version = 2L; ; version++)
        {
            foreach (var batch in entries.Chunk(50))
            {
                if (end.Token.WaitHandle.WaitOne(50))
                {
                    return;
                }

                var began = System.Diagnostics.Stopwatch.GetTimestamp();
                keywords.Index.Upsert([.. batch.Select(entry => entry with { Profile = entry.Profile with { Version = version } })]);
                milliseconds.Add(System.Diagnostics.Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }
        }
    }
}
