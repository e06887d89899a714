using JobAlliance.Core.Agencies;
using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Imports;

/// <summary>The newest imports of an owner.</summary>
public sealed class ListImports(AppDb db)
{
    public const int Most = 50;

    /// <param name="agencyId">Null: the centre.</param>
    public async Task<Result<IReadOnlyList<ImportJob>>> HandleAsync(Guid? agencyId, Actor actor, CancellationToken cancellationToken)
    {
        if (!await db.MayPostForAsync(actor, agencyId, cancellationToken))
        {
            return Error.Forbidden("import.not-yours");
        }

        return await db.Set<ImportJob>()
            .AsNoTracking()
            .Where(job => job.AgencyId == agencyId)
            .OrderByDescending(job => job.CreatedAt)
            .Take(Most)
            .ToListAsync(cancellationToken);
    }
}
