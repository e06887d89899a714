using JobAlliance.Core.Common;
using JobAlliance.Core.Data;

namespace JobAlliance.Core.Postings;

/// <summary>Throws a draft away that was never published.</summary>
public sealed class DiscardDraft(AppDb db)
{
    public sealed record Request(Guid PostingId);

    public async Task<Result> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        var found = await db.OwnPostingAsync(request.PostingId, actor, cancellationToken);
        if (found.Error is { } refusal)
        {
            return refusal;
        }

        if (found.Value is not { Status: PostingStatus.Draft, PublishedAt: null })
        {
            return Error.Conflict("posting.not-a-draft");
        }

        db.Postings.Remove(found.Value);
        return await db.TrySaveAsync(cancellationToken);
    }
}
