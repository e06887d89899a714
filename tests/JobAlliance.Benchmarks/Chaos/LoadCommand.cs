using System.CommandLine;

namespace JobAlliance.Benchmarks.Chaos;

/// <summary><c>load</c>: submissions and searches by the clock on the real program, with what each took. <c>infra/chaos.sh --load</c> calls it.</summary>
internal static class LoadCommand
{
    private static readonly Option<string> Stack = new("--stack") { DefaultValueFactory = _ => "embedded" };
    private static readonly Option<int> Seconds = new("--seconds") { DefaultValueFactory = _ => 60 };
    private static readonly Option<int> WarmUp = new("--warm-up-seconds") { DefaultValueFactory = _ => 15 };
    private static readonly Option<int> Submissions = new("--submissions-per-second") { DefaultValueFactory = _ => 50 };
    private static readonly Option<int> Searches = new("--searches-per-second") { DefaultValueFactory = _ => 200 };
    private static readonly Option<int> Postings = new("--postings") { DefaultValueFactory = _ => 4000 };
    private static readonly Option<string> Program = new("--program") { Required = true, Description = "Path of JobAlliance.Web.dll." };
    private static readonly Option<string> Folder = new("--data-folder") { Required = true, Description = "A fresh one." };
    private static readonly Option<int> Port = new("--port") { DefaultValueFactory = _ => 5180 };

    internal static Command Create()
    {
        var command = new Command("load", "Submissions and searches by the clock, and what each took.")
        {
            Stack,
            Seconds,
            WarmUp,
            Submissions,
            Searches,
            Postings,
            Program,
            Folder,
            Port,
        };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, _) => RunAsync(parsed));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed)
    {
        var options = new ChaosOptions(
            parsed.GetRequiredValue(Stack),
            0,
            0,
            parsed.GetValue(Postings),
            Path.GetFullPath(parsed.GetRequiredValue(Program)),
            Path.GetFullPath(parsed.GetRequiredValue(Folder)),
            parsed.GetValue(Port),
            [.. parsed.UnmatchedTokens]
        );
        Directory.CreateDirectory(options.DataFolder);
        await Preparation.PrepareAsync(options);
        await using var fleet = await Fleet.StartAsync(options);
        var (seconds, warmUp) = (parsed.GetValue(Seconds), parsed.GetValue(WarmUp));
        using var load = new SteadyLoad(fleet.Doors[0], seconds, parsed.GetValue(Submissions), parsed.GetValue(Searches));
        var graduates = await load.RegisterAsync(Math.Max(seconds, warmUp));
        await load.WarmUpAsync(warmUp);
        await fleet.WaitQuietAsync();
        Console.WriteLine($"{graduates} graduates, {options.Postings} postings; the load begins");
        await load.RunAsync();
        return 0;
    }
}
