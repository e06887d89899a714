using JobAlliance.Core.Common;
using JobAlliance.Core.Data;

namespace JobAlliance.Core.Postings;

/// <summary>A new draft with the words of an old posting; its identifier and a last day that has passed stay behind.</summary>
public sealed class ClonePosting(AppDb db)
{
    public sealed record Request(Guid PostingId);

    /// <returns>The draft's id.</returns>
    public async Task<Result<Guid>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        var found = await db.OwnPostingAsync(request.PostingId, actor, cancellationToken);
        if (found.Error is { } refusal)
        {
            return refusal;
        }

        var original = found.Value;
        var copy = new Posting
        {
            Id = db.NewId(),
            AgencyId = original.AgencyId,
            Content = original.Content,
            Contact = original.Contact,
            CreatedAt = db.Now,
            UpdatedAt = db.Now,
        };
        copy.SetContent(original.ValidThrough < db.Today ? original.Content with { ValidThrough = null } : original.Content);
        db.Postings.Add(copy);
        var saved = await db.TrySaveAsync(cancellationToken);
        return saved.Error is { } error ? error : copy.Id;
    }
}
