using JobAlliance.Core.Agencies;
using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Editing;
using JobAlliance.Core.Imports.Reading;
using JobAlliance.Core.Postings;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Imports;

/// <summary>Keeps one posting as its owner's own system has it: a known identifier updates, an unknown one adds.</summary>
public sealed class PutPosting(AppDb db)
{
    /// <param name="AgencyId">The owner; null: the centre.</param>
    /// <param name="Publish">Also bring it to the market; false leaves a new one a draft.</param>
    public sealed record Request(Guid? AgencyId, ImportedPosting Posting, bool Publish = true);

    public sealed record Kept(Guid PostingId, long Version, PostingStatus Status, bool IsNew);

    public async Task<Result<Kept>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        if (!await db.MayPostForAsync(actor, request.AgencyId, cancellationToken))
        {
            return Error.Forbidden("posting.not-yours");
        }

        if (await RefusalAsync(request, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        var row = request.Posting;
        var existing = await db.Postings.SingleOrDefaultAsync(
            posting => posting.AgencyId == request.AgencyId && posting.ExternalId == row.ExternalId,
            cancellationToken
        );
        var posting = existing ?? New(request);
        Fill(posting, request);
        db.SignEdit(actor, posting.Id, posting);
        if (posting.Status != PostingStatus.Draft)
        {
            db.RaisePostingsChanged([posting.Id]);
            db.Audit(actor, existing is null ? "posting.published" : "posting.edited", "posting", posting.Id);
        }

        var saved = await db.TrySaveAsync(cancellationToken);
        return saved.Error is { } failed ? failed : new Kept(posting.Id, posting.Version, posting.Status, existing is null);
    }

    private async Task<Error?> RefusalAsync(Request request, CancellationToken cancellationToken)
    {
        List<Error> errors = [.. PostingRules.CheckImported(request.Posting.Content)];
        return errors.Count > 0 ? Error.Many(errors)
            : request.Publish ? await db.PublishingRefusalAsync(request.AgencyId, cancellationToken)
            : null;
    }

    private Posting New(Request request)
    {
        var posting = new Posting
        {
            Id = db.NewId(),
            AgencyId = request.AgencyId,
            ExternalId = request.Posting.ExternalId,
            Content = request.Posting.Content,
            CreatedAt = db.Now,
        };
        db.Postings.Add(posting);
        return posting;
    }

    private void Fill(Posting posting, Request request)
    {
        posting.SetContent(request.Posting.Content);
        posting.Contact = request.Posting.Contact ?? posting.Contact;
        posting.UpdatedAt = db.Now;
        if (request.Publish && posting.Status is PostingStatus.Draft or PostingStatus.Expired)
        {
            posting.Open(db.Now);
        }
    }
}
