using System.CommandLine;

namespace JobAlliance.Benchmarks.Engine;

/// <summary><c>memory --market DIR</c>: bytes a posting of the whole embedded market, keyword and matching index together, after collection.</summary>
internal static class MemoryCommand
{
    public static Command Create()
    {
        var options = new EngineOptions();
        var command = new Command("memory", "bytes a posting of the whole embedded market");
        options.AddTo(command);
        command.SetAction(parsed => Run(parsed.GetValue(options.Market)!));
        return command;
    }

    private static void Run(string directory)
    {
        var market = new EngineMarket();
        var before = GC.GetTotalMemory(true);
        var count = market.IndexPostings(directory);
        var bytes = (GC.GetTotalMemory(true) - before) / Math.Max(1, count);
        Console.WriteLine($"memory: {count} postings, keyword and matching index together {bytes} bytes a posting after collection");
        GC.KeepAlive(market);
    }
}
