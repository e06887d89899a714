using JobAlliance.Core.Common;
using JobAlliance.Core.Data;

namespace JobAlliance.Core.Postings;

/// <summary>Puts a posting on the market: a draft for the first time, or one that was closed or had expired again.</summary>
public sealed class PublishPosting(AppDb db)
{
    public sealed record Request(Guid PostingId, long? Version = null);

    /// <returns>
    /// Refused with one error a field when something is lacking, with <c>posting.licence-expired</c>, <c>posting.licence-missing</c> or
    /// <c>agency.not-a-member</c> when its owner may not publish.
    /// </returns>
    public async Task<Result> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        var found = await db.OwnPostingAsync(request.PostingId, actor, cancellationToken);
        if (found.Error is { } refusal)
        {
            return refusal;
        }

        var posting = found.Value;
        if (request.Version is { } version && version != posting.Version)
        {
            return Error.Stale("posting.changed-meanwhile");
        }

        if (posting.Status == PostingStatus.Published)
        {
            return Result.Success;
        }

        if (await db.PublishingRefusalAsync(posting.AgencyId, cancellationToken) is { } unlicensed)
        {
            return unlicensed;
        }

        List<Error> errors = [.. PostingRules.CheckPublished(posting.Content, posting.Contact, db.Today)];
        if (errors.Count > 0)
        {
            return Error.Many(errors);
        }

        posting.Open(db.Now);
        db.RaisePostingsChanged([posting.Id]);
        db.Audit(actor, "posting.published", "posting", posting.Id);
        return await db.TrySaveAsync(cancellationToken);
    }
}
