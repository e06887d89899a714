using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Postings;

/// <summary>One posting with everything in it, for its owner.</summary>
public sealed class ReadOwnPosting(AppDb db)
{
    /// <param name="Lacking">What would have to be mended before it can be published.</param>
    /// <param name="Unlicensed">Why its owner may not publish at all today; null when it may.</param>
    /// <param name="OwnerName">The agency; null when it is the centre's own.</param>
    public sealed record Answer(Posting Posting, IReadOnlyList<Error> Lacking, Error? Unlicensed, string? OwnerName);

    public async Task<Result<Answer>> HandleAsync(Guid postingId, Actor actor, CancellationToken cancellationToken)
    {
        var found = await db.OwnPostingAsync(postingId, actor, cancellationToken);
        if (found.Error is { } refusal)
        {
            return refusal;
        }

        var posting = found.Value;
        return new Answer(
            posting,
            [.. PostingRules.CheckPublished(posting.Content, posting.Contact, db.Today)],
            await db.PublishingRefusalAsync(posting.AgencyId, cancellationToken),
            await db.Agencies.Where(agency => agency.Id == posting.AgencyId).Select(agency => agency.Name).FirstOrDefaultAsync(cancellationToken)
        );
    }
}
