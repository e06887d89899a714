using System.CommandLine;
using JobAlliance.Core.Review;
using Spectre.Console;

namespace JobAlliance.Web.Commands;

/// <summary><c>match</c>: matches every submitted résumé against the whole market again.</summary>
internal static class MatchCommand
{
    internal static Command Create()
    {
        var command = new Command("match", "Matches every submitted résumé against the market again.") { TreatUnmatchedTokensAsErrors = false };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                await using var host = await OperatorHost.StartAsync(parsed.UnmatchedTokens, cancellationToken);
                var asked = await host.AskAsync<MatchEverything, int>(match => match.HandleAsync(cancellationToken));
                await host.DrainAsync(cancellationToken);
                AnsiConsole.MarkupLineInterpolated($"{asked} résumés matched.");
                return 0;
            }
        );
        return command;
    }
}
