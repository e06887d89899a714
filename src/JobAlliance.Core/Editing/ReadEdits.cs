using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Editing;

/// <summary>What others changed of a row while somebody was typing, oldest first. For whoever was shown the row.</summary>
public sealed class ReadEdits(AppDb db)
{
    /// <param name="subjectId">The row.</param>
    /// <param name="version">The version that the form was opened with.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    public async Task<IReadOnlyList<Edit>> SinceAsync(Guid subjectId, long version, CancellationToken cancellationToken) =>
        await db.Set<Edit>()
            .AsNoTracking()
            .Where(edit => edit.SubjectId == subjectId && edit.Version > version)
            .OrderBy(edit => edit.Version)
            .ToListAsync(cancellationToken);
}
