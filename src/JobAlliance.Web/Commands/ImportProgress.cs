using JobAlliance.Core.Data;
using JobAlliance.Core.Imports;
using Microsoft.EntityFrameworkCore;
using Spectre.Console;

namespace JobAlliance.Web.Commands;

/// <summary>Runs an import job in this process, and shows how far it is.</summary>
internal static class ImportProgress
{
    public static async Task<ImportJob> RunAsync(OperatorHost host, Guid jobId, CancellationToken cancellationToken)
    {
        var worker = $"command line:{Environment.ProcessId}";
        await WaitForTurnAsync(host, jobId, worker, cancellationToken);
        await AnsiConsole
            .Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(async context =>
            {
                var task = context.AddTask("读取与保存 · read and save");
                var told = new Told(task);
                await host.Services.GetRequiredService<RunImport>().HandleAsync(jobId, worker, told, cancellationToken);
                task.Value = 100;
            });
        return await host.AskAsync<AppDb, ImportJob>(db => db.Set<ImportJob>().AsNoTracking().SingleAsync(job => job.Id == jobId, cancellationToken));
    }

    // A job whose process was killed a moment ago is free when its lease has run out.
    private static async Task WaitForTurnAsync(OperatorHost host, Guid jobId, string worker, CancellationToken cancellationToken)
    {
        while (await host.AskAsync<ClaimImport, Guid?>(claim => claim.HandleAsync(worker, jobId, cancellationToken)) is null)
        {
            AnsiConsole.MarkupLine("[grey]等待上一次中断的导入释放 · waiting for the interrupted import's lease[/]");
            await Task.Delay(TimeSpan.FromSeconds(2), cancellationToken);
        }
    }

    private sealed class Told(ProgressTask task) : IProgress<ImportJob>
    {
        public void Report(ImportJob value)
        {
            task.Value = value.Progress * 100;
            task.Description = $"{value.Records:N0} 条 · records";
        }
    }
}
