using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace JobAlliance.Core.Imports;

/// <summary>
/// Gives a worker the next job that waits, or one whose worker has fallen silent. Of two that reach for the same job one passes it over, or the version lets
/// one have it.
/// </summary>
public sealed class ClaimImport(AppDb db, IOptions<ImportOptions> options)
{
    /// <param name="jobId">A certain job; null: the oldest.</param>
    /// <returns>The job's id; null when there is nothing to do.</returns>
    public async Task<Guid?> HandleAsync(string worker, Guid? jobId, CancellationToken cancellationToken)
    {
        var now = db.Now;
        while (await Free(worker, jobId, now).AnyAsync(cancellationToken))
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            var job = await Free(worker, jobId, now).LockedSkippingOthers().OrderBy(row => row.CreatedAt).FirstOrDefaultAsync(cancellationToken);
            if (job is null)
            {
                return null;
            }

            (job.Status, job.LeaseOwner, job.LeaseUntil) = (ImportStatus.Running, worker, now.AddSeconds(options.Value.LeaseSeconds));
            job.StartedAt ??= now;
            if ((await db.TrySaveAsync(cancellationToken)).Succeeded)
            {
                await transaction.CommitAsync(cancellationToken);
                return job.Id;
            }

            db.ChangeTracker.Clear();
        }

        return null;
    }

    private IQueryable<ImportJob> Free(string worker, Guid? jobId, DateTimeOffset now) =>
        db.Set<ImportJob>()
            .Where(row => jobId == null || row.Id == jobId)
            .Where(row =>
                row.Status == ImportStatus.Waiting || (row.Status == ImportStatus.Running && (row.LeaseUntil < now || row.LeaseOwner == worker))
            );
}
