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

    /// <param name="Versions">Newest first: those that were saved, then those that the program came with until the first was saved.</param>
    public sealed record View(IReadOnlyList<Version> Versions)
    {
        public Version Newest => Versions[0];

        /// <summary>Whether the program comes with other weights by now than any of these: it does not put them in force over those that people saved.</summary>
        public bool OffersOthers => Versions.All(version => ScoringWeights.Default.ChangesSince(version.Weights).Count > 0);

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
                row.Number,
                row.Json,
                row.SavedAt,
                account!.DisplayName,
            }
        ).ToListAsync(cancellationToken);
        var versions = new List<Version>();
        foreach (var weights in DefaultWeights.All.Where(weights => saved.Count == 0 || weights.Version < saved[0].Number))
        {
            Add(versions, weights, null, null);
        }

        foreach (var row in saved)
        {
            Add(versions, ScoringWeights.FromJson(row.Json), row.SavedAt, row.DisplayName);
        }

        versions.Reverse();
        return new View(versions);
    }

    private static void Add(List<Version> versions, ScoringWeights weights, DateTimeOffset? savedAt, string? savedByName) =>
        versions.Add(new Version(weights, savedAt, savedByName, versions.Count == 0 ? [] : weights.ChangesSince(versions[^1].Weights)));
}
