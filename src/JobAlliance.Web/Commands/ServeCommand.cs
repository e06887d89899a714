using System.CommandLine;
using JobAlliance.Adapters;
using JobAlliance.Web.Composition;

namespace JobAlliance.Web.Commands;

/// <summary><c>serve [--role web|worker|both]</c>: pages, API, bus and jobs, until it is told to stop.</summary>
internal static class ServeCommand
{
    internal static Command Create()
    {
        var command = new Command("serve", "Serves pages and API, and runs the bus and the jobs.");
        Configure(command);
        return command;
    }

    internal static void MakeDefault(RootCommand root) => Configure(root);

    private static void Configure(Command command)
    {
        var role = new Option<ProcessRole?>("--role") { Description = "web, worker or both (default); several processes need the real servers." };
        command.Options.Add(role);
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                await using var app = AllianceWeb.Build([.. parsed.UnmatchedTokens], parsed.GetValue(role));
                await app.RunAsync(cancellationToken);
                return 0;
            }
        );
    }
}
