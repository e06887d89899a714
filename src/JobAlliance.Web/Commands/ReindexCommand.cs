using System.CommandLine;
using JobAlliance.Core.Market;
using Spectre.Console;

namespace JobAlliance.Web.Commands;

/// <summary>
/// <c>reindex</c>: builds the market index anew from the database. A server's index keeps serving until the new one takes its place; the embedded one is
/// built at every start anyway, so that here it only proves that it can be.
/// </summary>
internal static class ReindexCommand
{
    internal static Command Create()
    {
        var command = new Command("reindex", "Builds the market index anew from the database.") { TreatUnmatchedTokensAsErrors = false };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                await using var host = await OperatorHost.StartAsync(parsed.UnmatchedTokens, cancellationToken);
                var outcome = await RebuildAsync(host, cancellationToken);
                AnsiConsole.MarkupLineInterpolated($"{outcome.Taken} entries indexed, {outcome.Failures.Count} refused.");
                foreach (var failure in outcome.Failures.Take(20))
                {
                    AnsiConsole.MarkupLineInterpolated($"[yellow]{failure.Id}: {failure.Reason}[/]");
                }

                return outcome.Failures.Count == 0 ? 0 : 1;
            }
        );
        return command;
    }

    private static Task<BulkOutcome> RebuildAsync(OperatorHost host, CancellationToken cancellationToken) =>
        AnsiConsole
            .Progress()
            .StartAsync(context =>
            {
                var told = new Told(context.AddTask("重建索引 · reindex"));
                return host.AskAsync<RebuildMarket, BulkOutcome>(rebuild => rebuild.HandleAsync(told, cancellationToken));
            });

    private sealed class Told(ProgressTask task) : IProgress<MarketProgress>
    {
        public void Report(MarketProgress value)
        {
            (task.MaxValue, task.Value) = (Math.Max(1, value.Total), value.Done);
        }
    }
}
