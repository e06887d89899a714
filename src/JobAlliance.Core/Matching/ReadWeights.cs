using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Matching;

/// <summary>The weights in force and every version before them, with who saved it, when, and what it changed. For staff.</summary>
public sealed class ReadWeights(AppDb db)
{
    /// <param name="SavedAt">Null for the weights that the program started with.</param>
    /// <param name="Changes">What it changed of the version before.</param>
    public sealed record Version(ScoringWeights Weights, DateTimeOffset? SavedAt, string? SavedByName, IReadOnlyList<WeightChange> Changes)
    {
        public int Number => Weights.Version;
    }

    /// <param name="Versions">Newest first; the last is what the program started with.</param>
    public sealed record View(IReadOnlyList<Version> Versions)
    {
        public Version Newest => Versions[0];

        public ScoringWeights? Of(int number) => Versions.FirstOrDefault(version => version.Number == number)?.Weights;
    }

    public async Task<Result<View>> HandleAsync(Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.IsStaff)
        {
            return Refusals.StaffOnly;
        }

        var saved = await (
            from row in db.WeightsVersions.AsNoTracking()
            from account in db.Accounts.Where(account => account.Id == row.SavedBy).DefaultIfEmpty()
            orderby row.Number
            select new
            {
                row.Json,
                row.SavedAt,
                account!.DisplayName,
            }
        ).ToListAsync(cancellationToken);
        var versions = new List<Version> { new(ScoringWeights.Default, null, null, []) };
        foreach (var row in saved)
        {
            var weights = ScoringWeights.FromJson(row.Json);
            versions.Add(new Version(weights, row.SavedAt, row.DisplayName, weights.ChangesSince(versions[^1].Weights)));
        }

        versions.Reverse();
        return new View(versions);
    }
}
