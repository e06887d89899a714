using System.CommandLine;
using JobAlliance.Adapters;

namespace JobAlliance.Web.Commands;

/// <summary>
/// One program: it serves by default, and does the operator's work on the same data when given a command. Any setting of appsettings.json can follow as
/// <c>--Section:Key=value</c>.
/// </summary>
internal static class AllianceCommands
{
    internal static async Task<int> RunAsync(string[] args)
    {
        try
        {
            var invocation = new InvocationConfiguration { EnableDefaultExceptionHandler = false };
            var parsed = Root().Parse(args);
            if (Stray(parsed.UnmatchedTokens) is { } word)
            {
                await Console.Error.WriteLineAsync($"There is no command \u201c{word}\u201d; --help lists them.");
                return 2;
            }

            return await parsed.InvokeAsync(invocation);
        }
        catch (Exception outside) when (outside is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(outside.Message);
            return 2;
        }
        catch (StartRefusedException refused)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return 2;
        }
    }

    // Settings are --Key=value, Key=value, or --Key and then its value; a word that is none of these was meant as a command.
    private static string? Stray(IReadOnlyList<string> settings) =>
        settings
            .Where((word, index) => !IsSetting(word) && (index == 0 || !settings[index - 1].StartsWith('-') || settings[index - 1].Contains('=')))
            .FirstOrDefault();

    private static bool IsSetting(string word) => word.StartsWith('-') || word.Contains('=');

    private static RootCommand Root()
    {
        var root = new RootCommand("JobAlliance");
        ServeCommand.MakeDefault(root);
        root.Subcommands.Add(ServeCommand.Create());
        root.Subcommands.Add(ImportCommand.Create());
        root.Subcommands.Add(ExportCommand.Create());
        root.Subcommands.Add(ReindexCommand.Create());
        root.Subcommands.Add(MatchCommand.Create());
        root.Subcommands.Add(SeedCommand.Create());
        return root;
    }
}
