using JobAlliance.Core.Common;
using JobAlliance.Core.Data;

namespace JobAlliance.Core.Postings;

/// <summary>Takes a posting off the market: closed, or filled when its openings were.</summary>
public sealed class ClosePosting(AppDb db)
{
    public sealed record Request(Guid PostingId, bool Filled = false);

    /// <returns><c>posting.not-open</c> when it is not published.</returns>
    public async Task<Result> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        var found = await db.OwnPostingAsync(request.PostingId, actor, cancellationToken);
        if (found.Error is { } refusal)
        {
            return refusal;
        }

        var posting = found.Value;
        if (posting.Status != PostingStatus.Published)
        {
            return Error.Conflict("posting.not-open");
        }

        posting.Shut(request.Filled ? PostingStatus.Filled : PostingStatus.Closed, db.Now);
        db.RaisePostingsChanged([posting.Id]);
        db.Audit(actor, request.Filled ? "posting.filled" : "posting.closed", "posting", posting.Id);
        return await db.TrySaveAsync(cancellationToken);
    }
}
