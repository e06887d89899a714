using JobAlliance.Core.Data;
using JobAlliance.Core.Messages;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Review;

/// <summary>Asks for every submitted résumé to be matched against the whole market again, through the bus.</summary>
public sealed class MatchEverything(AppDb db)
{
    private const int AtOnce = 100;

    /// <summary>How many résumés will be matched.</summary>
    public async Task<int> HandleAsync(CancellationToken cancellationToken)
    {
        var graduates = await db
            .Graduates.Where(graduate => graduate.SubmittedVersion > 0 && graduate.HiredAt == null)
            .OrderBy(graduate => graduate.Id)
            .Select(graduate => graduate.Id)
            .ToListAsync(cancellationToken);
        foreach (var batch in graduates.Chunk(AtOnce))
        {
            db.Raise(new ResumesIndexed(batch));
        }

        await db.SaveChangesAsync(cancellationToken);
        return graduates.Count;
    }
}
