using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace JobAlliance.Core.Imports;

/// <summary>Gives a worker the next job that waits, or one whose worker has fallen silent. Of two that reach for the same job the version lets one have it.</summary>
public sealed class ClaimImport(AppDb db, IOptions<ImportOptions> options)
{
    /// <param name="jobId">A certain job; null: the oldest.</param>
    /// <returns>The job's id; null when there is nothing to do.</returns>
    public async Task<Guid?> HandleAsync(string worker, Guid? jobId, CancellationToken cancellationToken)
    {
        while (true)
        {
            var now = db.Now;
            var job = await db.Set<ImportJob>()
                .Where(row => jobId == null || row.Id == jobId)
                .Where(row =>
                    row.Status == ImportStatus.Waiting || (row.Status == ImportStatus.Running && (row.LeaseUntil < now || row.LeaseOwner == worker))
                )
                .OrderBy(row => row.CreatedAt)
                .FirstOrDefaultAsync(cancellationToken);
            if (job is null)
            {
                return null;
            }

            (job.Status, job.LeaseOwner, job.LeaseUntil) = (ImportStatus.Running, worker, now.AddSeconds(options.Value.LeaseSeconds));
            job.StartedAt ??= now;
            if ((await db.TrySaveAsync(cancellationToken)).Succeeded)
            {
                return job.Id;
            }

            db.ChangeTracker.Clear();
        }
    }
}
