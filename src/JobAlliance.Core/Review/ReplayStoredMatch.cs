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
    public sealed record View(Judgement Stored, Judgement Replayed, bool Same);

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
        if (resume is null || posting is null || await WeightsAsync(match.Judgement.WeightsVersion, cancellationToken) is not { } weights)
        {
            return Error.Gone("match.inputs-gone");
        }

        var again = replay.Handle(resume.Json, posting.Json, weights, match.ScoredAt.DateInChina());
        return new View(match.Judgement, again, Text(match.Judgement) == Text(again));
    }

    private async Task<string?> WeightsAsync(int version, CancellationToken cancellationToken) =>
        await db.WeightsVersions.Where(row => row.Number == version).Select(row => row.Json).SingleOrDefaultAsync(cancellationToken)
        ?? (version == ScoringWeights.Default.Version ? ScoringWeights.Default.ToJson() : null);

    private static string Text(Judgement judgement) => JsonSerializer.Serialize(judgement, Json.Options);
}
