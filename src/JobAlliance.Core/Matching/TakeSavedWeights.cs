using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Matching;

/// <summary>Puts the newest saved weights in force in this process.</summary>
internal sealed class TakeSavedWeights(AppDb db, CurrentWeights current)
{
    /// <summary>Whether there were newer ones than those in force.</summary>
    public async Task<bool> HandleAsync(CancellationToken cancellationToken)
    {
        var newest = await db.WeightsVersions.AsNoTracking().OrderByDescending(row => row.Number).FirstOrDefaultAsync(cancellationToken);
        if (newest is null || !current.IsBefore(newest.Number))
        {
            return false;
        }

        current.Value = ScoringWeights.FromJson(newest.Json);
        return true;
    }
}
