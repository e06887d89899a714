using JobAlliance.Core.Agencies;
using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Imports;

internal static class OwnImport
{
    /// <summary>The job, tracked, when the actor may post for its owner; otherwise <c>import.not-found</c>, as if there were none.</summary>
    public static async Task<Result<ImportJob>> OwnImportAsync(this AppDb db, Guid jobId, Actor actor, CancellationToken cancellationToken)
    {
        var job = await db.Set<ImportJob>().SingleOrDefaultAsync(row => row.Id == jobId, cancellationToken);
        return job is not null && await db.MayPostForAsync(actor, job.AgencyId, cancellationToken) ? job : Error.NotFound("import.not-found");
    }
}
