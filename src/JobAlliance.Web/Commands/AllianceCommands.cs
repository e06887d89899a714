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
            return await Root().Parse(args).InvokeAsync(invocation);
        }
        catch (StartRefusedException refused)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return 2;
        }
    }

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
