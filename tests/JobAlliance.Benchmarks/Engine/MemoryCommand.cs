using System.CommandLine;
using JobAlliance.Benchmarks.Search;
using JobAlliance.Core.Market.Embedded;
using JobAlliance.Core.Market.Text;

namespace JobAlliance.Benchmarks.Engine;

/// <summary><c>memory --market DIR</c>: bytes a posting of the whole embedded market, keyword and matching index together, after collection.</summary>
internal static class MemoryCommand
{
    public static Command Create()
    {
        var options = new EngineOptions();
        var command = new Command("memory", "bytes a posting of the whole embedded market");
        options.AddTo(command);
        command.SetAction(parsed => Run(parsed.GetValue(options.Market)!, parsed.GetValue(options.Threads), parsed.GetValue(options.Limit)));
        return command;
    }

    private static void Run(string directory, int threads, int limit)
    {
        var (reader, scorer) = (new MarketProfiles(), new EngineMarket().Scorer);
        var market = new EmbeddedMarket(TimeProvider.System, scorer, VocabularyWords.Of(reader.Vocabulary));
        var before = GC.GetTotalMemory(true);
        var count = 0;
        foreach (var batch in SearchMarket.Entries(reader, directory, threads))
        {
            var taken = batch[..Math.Min(batch.Length, limit - count)];
            market.Upsert(taken);
            count += taken.Length;
            if (count == limit)
            {
                break;
            }
        }

        market.Postings.Index.Merges.Wait();
        market.PostingCandidates.WaitForMerges();
        var bytes = (GC.GetTotalMemory(true) - before) / Math.Max(1, count);
        Console.WriteLine($"memory: {count} postings, keyword and matching index together {bytes} bytes a posting after collection");
        GC.KeepAlive(market);
    }
}
