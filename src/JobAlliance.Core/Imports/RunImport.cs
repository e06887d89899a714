using System.Threading.Channels;
using JobAlliance.Core.Data;
using JobAlliance.Core.Imports.Reading;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace JobAlliance.Core.Imports;

/// <summary>Works on a claimed job until it is over, or no longer this worker's. One batch is read while another is saved.</summary>
public sealed class RunImport(IServiceScopeFactory scopes, ImportRows rows, IOptions<ImportOptions> options)
{
    private const int BatchesAhead = 4;
    private const int Attempts = 10;

    /// <param name="progress">Told of the job after each batch.</param>
    public async Task HandleAsync(Guid jobId, string worker, IProgress<ImportJob>? progress, CancellationToken cancellationToken)
    {
        var job = await ReadAsync(jobId, cancellationToken);
        try
        {
            await using var file = rows.Open(job);
            var isOurs =
                job.Kind == ImportKind.Postings
                    ? await WorkAsync(job, worker, rows.Postings(job, file), file, progress, cancellationToken)
                    : await WorkAsync(job, worker, rows.Resumes(job, file), file, progress, cancellationToken);
            if (isOurs)
            {
                await FinishAsync(jobId, worker, null, progress, cancellationToken);
            }
        }
        catch (ImportUnreadableException unreadable)
        {
            await FinishAsync(jobId, worker, unreadable, progress, cancellationToken);
        }
    }

    private async Task<bool> WorkAsync<T>(
        ImportJob job,
        string worker,
        IEnumerable<ImportedRow<T>> all,
        FileStream file,
        IProgress<ImportJob>? progress,
        CancellationToken cancellationToken
    )
        where T : class
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var batches = Channel.CreateBounded<(ImportedRow<T>[] Rows, double Progress)>(BatchesAhead);
        var reading = Task.Run(() => ReadAheadAsync(all, file, batches.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var (batch, part) in batches.Reader.ReadAllAsync(cancellationToken))
            {
                if (await SaveAsync(job.Id, worker, batch, part, cancellationToken) is not { } saved)
                {
                    return false;
                }

                progress?.Report(saved);
            }

            return true;
        }
        finally
        {
            await stop.CancelAsync();
            await reading;
        }
    }

    private async Task ReadAheadAsync<T>(
        IEnumerable<ImportedRow<T>> all,
        FileStream file,
        ChannelWriter<(ImportedRow<T>[] Rows, double Progress)> writer,
        CancellationToken cancellationToken
    )
        where T : class
    {
        try
        {
            foreach (var batch in all.Chunk(options.Value.Batch))
            {
                await writer.WriteAsync((batch, file.Length == 0 ? 1 : (double)file.Position / file.Length), cancellationToken);
            }

            writer.Complete();
        }
        catch (Exception failed)
        {
            // Whoever reads the channel meets it.
            writer.Complete(failed);
        }
    }

    private async Task<ImportJob?> SaveAsync<T>(Guid jobId, string worker, ImportedRow<T>[] batch, double part, CancellationToken cancellationToken)
        where T : class
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var scope = scopes.CreateAsyncScope();
            var saving = scope.ServiceProvider.GetRequiredService<SaveImportBatch<T>>();
            var saved = await saving.HandleAsync(jobId, worker, batch, part, cancellationToken);
            if (saved.Succeeded)
            {
                return saved.Value;
            }

            // Somebody edited one of these rows, or imports the same ones, at this moment.
            if (attempt == Attempts)
            {
                throw new InvalidOperationException($"Import {jobId} could not save its batch: {saved.Error!.Code}");
            }
        }
    }

    private async Task FinishAsync(
        Guid jobId,
        string worker,
        ImportUnreadableException? unreadable,
        IProgress<ImportJob>? progress,
        CancellationToken cancellationToken
    )
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var job = await db.Set<ImportJob>().SingleAsync(row => row.Id == jobId, cancellationToken);
        if (!job.IsHeldBy(worker))
        {
            return;
        }

        (job.FailureCode, job.FailureDetail) = (unreadable?.Code, unreadable?.Detail);
        job.Finish(unreadable is null ? ImportStatus.Done : ImportStatus.Failed, db.Now);
        if ((await db.TrySaveAsync(cancellationToken)).Succeeded)
        {
            progress?.Report(job);
        }
    }

    private async Task<ImportJob> ReadAsync(Guid jobId, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        return await db.Set<ImportJob>().AsNoTracking().SingleAsync(job => job.Id == jobId, cancellationToken);
    }
}
