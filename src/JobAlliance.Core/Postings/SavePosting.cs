using JobAlliance.Core.Agencies;
using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Editing;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Postings;

/// <summary>
/// Saves what was typed: a draft as it is, a published posting only when it still may be published. Somebody who began from an older version is told so,
/// and neither text is lost: theirs stands saved, ours comes back to the form.
/// </summary>
public sealed class SavePosting(AppDb db)
{
    /// <param name="PostingId">Null: a new draft.</param>
    /// <param name="AgencyId">The owner of a new draft; null: the centre. Not read for one that exists.</param>
    /// <param name="Version">The version that was being edited; 0 for a new one.</param>
    public sealed record Request(Guid? PostingId, Guid? AgencyId, long Version, PostingContent Content, PostingContact? Contact);

    public sealed record Saved(Guid PostingId, long Version);

    public async Task<Result<Saved>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        var found = await FindOrStartAsync(request, actor, cancellationToken);
        if (found.Error is { } refusal)
        {
            return refusal;
        }

        var posting = found.Value;
        if (Refusal(posting, request) is { } error)
        {
            return error;
        }

        posting.SetContent(request.Content);
        posting.Contact = request.Contact;
        posting.UpdatedAt = db.Now;
        db.SignEdit(actor, posting.Id, posting);
        if (posting.Status == PostingStatus.Published)
        {
            db.RaisePostingsChanged([posting.Id]);
            db.Audit(actor, "posting.edited", "posting", posting.Id);
        }

        var saved = await db.TrySaveAsync(cancellationToken);
        return saved.Error is { } failed ? failed : new Saved(posting.Id, posting.Version);
    }

    private async Task<Result<Posting>> FindOrStartAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        if (request.PostingId is { } id)
        {
            return await db.OwnPostingAsync(id, actor, cancellationToken);
        }

        if (!await db.MayPostForAsync(actor, request.AgencyId, cancellationToken))
        {
            return Error.Forbidden("posting.not-yours");
        }

        var posting = new Posting
        {
            Id = db.NewId(),
            AgencyId = request.AgencyId,
            Content = request.Content,
            CreatedAt = db.Now,
        };
        db.Postings.Add(posting);
        return posting;
    }

    private Error? Refusal(Posting posting, Request request)
    {
        if (request.PostingId is not null && posting.Version != request.Version)
        {
            return Error.Stale("posting.changed-meanwhile");
        }

        List<Error> errors =
        [
            .. posting.Status == PostingStatus.Published
                ? PostingRules.CheckPublished(request.Content, request.Contact, db.Today)
                : PostingRules.CheckDraft(request.Content, request.Contact),
        ];
        return errors.Count > 0 ? Error.Many(errors) : null;
    }
}
