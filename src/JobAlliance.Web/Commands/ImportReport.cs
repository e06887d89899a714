using System.Globalization;
using System.Text;
using JobAlliance.Core.Common;
using JobAlliance.Core.Imports;
using JobAlliance.Web.Resources;
using Spectre.Console;

namespace JobAlliance.Web.Commands;

/// <summary>What became of an import: the figures on the screen, every problem in a file, in both languages.</summary>
internal static class ImportReport
{
    private static readonly CultureInfo[] Languages = [CultureInfo.GetCultureInfo("zh-CN"), CultureInfo.GetCultureInfo("en")];

    public static string Words(Error error) => string.Join(" · ", Languages.Select(language => In(language, texts => texts.Of(error))));

    public static async Task PrintAsync(OperatorHost host, ImportJob job, string path, CancellationToken cancellationToken)
    {
        PrintFigures(job);
        if (job.FailureCode is { } code)
        {
            AnsiConsole.MarkupLineInterpolated($"[red]{Words(new Error(ErrorKind.Invalid, code, Args: [job.FailureDetail ?? ""]))}[/]");
        }
        else if (job.Records == 0)
        {
            AnsiConsole.MarkupLineInterpolated($"[yellow]{Words(new Error(ErrorKind.Invalid, "import.no-records"))}[/]");
        }

        if (job.DraftsBecause is { } drafts)
        {
            AnsiConsole.MarkupLineInterpolated($"[yellow]草稿 · drafts: {Words(new Error(ErrorKind.Conflict, drafts))}[/]");
        }

        await PrintCausesAsync(host, job, cancellationToken);
        if (job.ProblemsKept > 0)
        {
            await WriteAsync(host, job, path, cancellationToken);
            AnsiConsole.MarkupLineInterpolated($"每一处问题 · every problem: {Path.GetFullPath(path)}");
        }
    }

    private static void PrintFigures(ImportJob job)
    {
        var seconds = (job.FinishedAt - job.StartedAt)?.TotalSeconds ?? 0;
        var rate = seconds > 0 ? job.Records / seconds : 0;
        var table = new Table { Border = TableBorder.None, ShowHeaders = false };
        table.AddColumns("", "").Columns[1].RightAligned();
        Row(table, "记录 · records", job.Records);
        Row(table, "新增 · added", job.Added);
        Row(table, "更新 · updated", job.Updated);
        Row(table, "未变 · unchanged", job.Unchanged);
        Row(table, "未导入 · refused", job.Refused);
        Row(table, "缺项 · fields left out", job.FieldsDropped);
        table.AddRow("用时 · seconds", seconds.ToString("N1", CultureInfo.InvariantCulture));
        table.AddRow("条/秒 · records a second", rate.ToString("N0", CultureInfo.InvariantCulture));
        AnsiConsole.Write(table);
    }

    private static void Row(Table table, string name, int number) => table.AddRow(name, number.ToString("N0", CultureInfo.InvariantCulture));

    private static async Task PrintCausesAsync(OperatorHost host, ImportJob job, CancellationToken cancellationToken)
    {
        var read = await host.AskAsync<ReadImport, Result<ReadImport.Answer>>(use =>
            use.HandleAsync(new(job.Id, Size: 1), OperatorHost.Operator, cancellationToken)
        );
        foreach (var cause in read.Value.Causes)
        {
            AnsiConsole.MarkupLineInterpolated(
                $"  {cause.Count, 6:N0} {(cause.IsRefusal ? "未导入" : "缺项")} {Words(new Error(ErrorKind.Invalid, cause.Code, Args: ["…", "…"]))}"
            );
        }
    }

    private static async Task WriteAsync(OperatorHost host, ImportJob job, string path, CancellationToken cancellationToken)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var problems = scope.ServiceProvider.GetRequiredService<ReadImport>().AllAsync(job.Id);
        await using var file = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        await ImportProblemFile.WriteAsync(file, problems, Languages, cancellationToken);
    }

    private static T In<T>(CultureInfo language, Func<Texts, T> ask)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = language;
        try
        {
            return ask(new Texts(TimeProvider.System));
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
