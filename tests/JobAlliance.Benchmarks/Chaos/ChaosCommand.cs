using System.CommandLine;

namespace JobAlliance.Benchmarks.Chaos;

/// <summary><c>chaos</c>: kills the real program while people work with it, and counts. <c>infra/chaos.sh</c> calls it.</summary>
internal static class ChaosCommand
{
    private static readonly Option<string> Stack = new("--stack") { DefaultValueFactory = _ => "embedded" };
    private static readonly Option<int> Kills = new("--kills") { DefaultValueFactory = _ => 10 };
    private static readonly Option<int> Submissions = new("--submissions") { DefaultValueFactory = _ => 200 };
    private static readonly Option<int> Postings = new("--postings") { DefaultValueFactory = _ => 4000 };
    private static readonly Option<string> Program = new("--program") { Required = true, Description = "Path of JobAlliance.Web.dll." };
    private static readonly Option<string> Folder = new("--data-folder") { Required = true, Description = "A fresh one." };
    private static readonly Option<int> Port = new("--port") { DefaultValueFactory = _ => 5180 };

    internal static Command Create()
    {
        Stack.AcceptOnlyFromAmong("embedded", "servers");
        var command = new Command("chaos", "Kills the program while people work with it, and counts what was lost or doubled.")
        {
            Stack,
            Kills,
            Submissions,
            Postings,
            Program,
            Folder,
            Port,
        };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(
            async (parsed, _) =>
            {
                var options = new ChaosOptions(
                    parsed.GetRequiredValue(Stack),
                    parsed.GetValue(Kills),
                    parsed.GetValue(Submissions),
                    parsed.GetValue(Postings),
                    Path.GetFullPath(parsed.GetRequiredValue(Program)),
                    Path.GetFullPath(parsed.GetRequiredValue(Folder)),
                    parsed.GetValue(Port),
                    [.. parsed.UnmatchedTokens]
                );
                return await new ChaosRun(options).RunAsync() ? 0 : 1;
            }
        );
        return command;
    }
}
