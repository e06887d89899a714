using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Review;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Matching;

/// <summary>Staff save weights as a new version, which is in force from then on. Versions that were saved are never changed.</summary>
public sealed class SaveWeights(AppDb db, CurrentWeights current)
{
    /// <param name="weights">Their <see cref="ScoringWeights.Version"/> is the version that was edited: somebody else's newer one is not overwritten.</param>
    /// <returns>The number of the new version. Errors: <c>common.staff-only</c>, <c>weights.invalid</c>, <c>weights.nothing-changed</c>, <c>common.changed-meanwhile</c>.</returns>
    public async Task<Result<int>> HandleAsync(ScoringWeights weights, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.IsStaff)
        {
            return Refusals.StaffOnly;
        }

        if (weights.FindWrong() is { } field)
        {
            return Error.Invalid("weights.invalid", field);
        }

        var row = await db.WeightsVersions.AsNoTracking().OrderByDescending(row => row.Number).FirstOrDefaultAsync(cancellationToken);
        var newest = row is null ? ScoringWeights.Default : ScoringWeights.FromJson(row.Json);
        if (weights.Version != newest.Version)
        {
            return Error.Stale("common.changed-meanwhile");
        }

        var changes = weights.ChangesSince(newest);
        if (changes.Count == 0)
        {
            return Error.Conflict("weights.nothing-changed");
        }

        var next = weights with { Version = newest.Version + 1 };
        db.WeightsVersions.Add(
            new WeightsVersion
            {
                Number = next.Version,
                Json = next.ToJson(),
                SavedAt = db.Now,
                SavedBy = actor.AccountId,
            }
        );
        db.Audit(actor, "weights.save", "weights", Guid.Empty, detail: $"version {next.Version}: {string.Join("; ", changes)}");
        var saved = await db.TrySaveAsync(cancellationToken);
        if (saved.Error is { } error)
        {
            // Of two that save at the same moment, the second finds the number taken.
            return error.Kind == ErrorKind.Conflict ? Error.Stale("common.changed-meanwhile") : error;
        }

        current.Value = next;
        return next.Version;
    }
}
