using System.CommandLine;
using JobAlliance.Adapters;
using JobAlliance.Adapters.Moving;
using Spectre.Console;

namespace JobAlliance.Web.Commands;

/// <summary>
/// <c>export alliance FILE</c> and <c>import alliance FILE</c>: the whole installation, from one database to another. Stop the program first; copy the data
/// folder's <c>keys</c> and <c>imports</c> beside it.
/// </summary>
internal static class AllianceMove
{
    private static readonly Argument<FileInfo> File = new("FILE") { Description = "A zip archive with every table as JSON Lines." };

    internal static Command Export() =>
        Create(
            "The whole alliance, to move it to another database.",
            async (host, file, told, cancellationToken) =>
            {
                await using var target = file.Create();
                return await host.AskAsync<AllianceArchive, long>(archive => archive.ExportAsync(target, told, cancellationToken));
            }
        );

    internal static Command Import() =>
        Create(
            "A whole alliance, into an empty database.",
            async (host, file, told, cancellationToken) =>
            {
                await using var source = file.OpenRead();
                try
                {
                    return await host.AskAsync<AllianceArchive, long>(archive => archive.ImportAsync(source, told, cancellationToken));
                }
                catch (InvalidDataException broken)
                {
                    throw new StartRefusedException($"{file.Name} is no archive that \u201cexport alliance\u201d wrote: {broken.Message}");
                }
            }
        );

    private static Command Create(string description, Func<OperatorHost, FileInfo, IProgress<TableMoved>, CancellationToken, Task<long>> move)
    {
        var command = new Command("alliance", description) { File };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                await using var host = await OperatorHost.StartAsync(parsed.UnmatchedTokens, cancellationToken);
                var file = parsed.GetRequiredValue(File);
                var rows = await AnsiConsole
                    .Progress()
                    .StartAsync(async context =>
                    {
                        var told = new Told(context.AddTask(file.Name));
                        var moved = await move(host, file, told, cancellationToken);
                        told.End();
                        return moved;
                    });
                AnsiConsole.MarkupLineInterpolated($"{rows:N0} 行 · rows");
                return 0;
            }
        );
        return command;
    }

    private sealed class Told(ProgressTask task) : IProgress<TableMoved>
    {
        public void Report(TableMoved value)
        {
            (task.MaxValue, task.Value) = (value.Total, value.Done);
            task.Description = $"{value.Table} ({value.Rows:N0})";
        }

        public void End() => task.Value = task.MaxValue;
    }
}
