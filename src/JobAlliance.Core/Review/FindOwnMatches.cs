using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Matching;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Review;

/// <summary>A graduate's own matches with the postings being looked at.</summary>
public sealed class FindOwnMatches(AppDb db)
{
    /// <summary>The own match with this posting; null when there is none.</summary>
    public async Task<Match?> OfPostingAsync(Guid postingId, Actor actor, CancellationToken cancellationToken) =>
        actor.GraduateId is not { } graduateId
            ? null
            : await db
                .Matches.AsNoTracking()
                .SingleOrDefaultAsync(match => match.GraduateId == graduateId && match.PostingId == postingId, cancellationToken);

    /// <summary>The judgements of own matches among these postings.</summary>
    public async Task<IReadOnlyDictionary<Guid, Judgement>> OfPostingsAsync(
        IReadOnlyList<Guid> postingIds,
        Actor actor,
        CancellationToken cancellationToken
    ) =>
        actor.GraduateId is not { } graduateId
            ? new Dictionary<Guid, Judgement>()
            : await db
                .Matches.AsNoTracking()
                .Where(match => match.GraduateId == graduateId && postingIds.Contains(match.PostingId))
                .ToDictionaryAsync(match => match.PostingId, match => match.Judgement, cancellationToken);
}
