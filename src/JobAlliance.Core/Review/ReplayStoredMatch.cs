using System.Text.Json;
using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Matching;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Review;

/// <summary>Computes a stored match again from the profiles, the weights' version and the day that it was judged by, and says whether the same comes out.</summary>
public sealed class ReplayStoredMatch(AppDb db, ReplayMatch replay)
{
    /// <param name="Same">Equal in every number and every piece of evidence.</param>
    public sealed record View(Judgement Stored, Judgement Replayed, bool Same)
    {
        /// <summary>True when an earlier build of the program judged: that is why another score may come out.</summary>
        public bool IsOfAnotherBuild => Stored.Build != Replayed.Build;
    }

    public async Task<Result<View>> HandleAsync(Guid matchId, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.IsStaff)
        {
            return Refusals.StaffOnly;
        }

        var match = await db.Matches.AsNoTracking().SingleOrDefaultAsync(row => row.Id == matchId, cancellationToken);
        if (match is null)
        {
            return Error.NotFound("match.not-found");
        }

        var resume = await db.ProfileSnapshots.SingleOrDefaultAsync(row => row.Hash == match.ResumeSnapshot, cancellationToken);
        var posting = await db.ProfileSnapshots.SingleOrDefaultAsync(row => row.Hash == match.PostingSnapshot, cancellationToken);
        var weights = await WeightsAsync(match.Judgement.WeightsVersion, cancellationToken);
        if (resume is null || posting is null || weights.Count == 0)
        {
            return Error.Gone("match.inputs-gone");
        }

        var again = weights.Select(json => replay.Handle(resume.Json, posting.Json, json, match.ScoredAt.DateInChina())).ToList();
        var same = again.Find(one => Text(one) == Text(match.Judgement));
        return new View(match.Judgement, same ?? again[0], same is not null);
    }

    // What somebody saved goes before what the program came with. More than one only for the first number of the program's own.
    private async Task<IReadOnlyList<string>> WeightsAsync(int version, CancellationToken cancellationToken) =>
        await db.WeightsVersions.Where(row => row.Number == version).Select(row => row.Json).SingleOrDefaultAsync(cancellationToken) is { } saved
            ? [saved]
            : [.. DefaultWeights.Of(version).Select(weights => weights.ToJson())];

    private static string Text(Judgement judgement) => JsonSerializer.Serialize(judgement with { Build = null }, Json.Options);
}
