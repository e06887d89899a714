using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Postings;
using JobAlliance.Core.Privacy;
using JobAlliance.Core.Timeline;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Referrals;

/// <summary>投递: a graduate applies to a posting. It goes the way of every referral, to the posting's own agency first.</summary>
public sealed class ApplyToPosting(AppDb db, ReferralJournal journal)
{
    /// <param name="ConsentToAgency">The agency, as it was named on the form, that may see name, phone and mail for this posting; null: it asks later.</param>
    /// <param name="Note">A few words to the agency, at most 1,000 characters.</param>
    public sealed record Request(Guid PostingId, Guid? ConsentToAgency = null, string? Note = null);

    /// <summary>The referral's id.</summary>
    public async Task<Result<Guid>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        var posting = await db.Postings.SingleOrDefaultAsync(row => row.Id == request.PostingId, cancellationToken);
        if (await CheckAsync(request, posting, actor, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        var referral = await BeginAsync(request, actor, cancellationToken);
        Consent(request, posting!, referral);
        var saved = await db.TrySaveAsync(cancellationToken);
        return saved.Error is { } error ? (error.Kind == ErrorKind.Conflict ? Error.Conflict("application.made-already") : error) : referral.Id;
    }

    private async Task<Error?> CheckAsync(Request request, Posting? posting, Actor actor, CancellationToken cancellationToken)
    {
        if (actor.GraduateId is not { } graduateId)
        {
            return Refusals.GraduateOnly;
        }

        if (posting is null || posting.Status == PostingStatus.Draft)
        {
            return Error.NotFound("posting.not-found");
        }

        if (!posting.IsOpen(db.Today))
        {
            return Error.Gone("application.posting-closed");
        }

        var submitted = await db.Graduates.AnyAsync(row => row.Id == graduateId && row.SubmittedVersion > 0, cancellationToken);
        var exists = await db.Referrals.AnyAsync(row => row.GraduateId == graduateId && row.PostingId == request.PostingId, cancellationToken);
        return !submitted ? Error.Conflict("application.no-resume")
            : exists ? Error.Conflict("application.made-already")
            : request.ConsentToAgency is { } agency && agency != posting.AgencyId ? Error.Conflict("application.agency-changed")
            : request.Note?.Length > 1000 ? Error.Invalid("common.text-too-long", nameof(request.Note), 1000)
            : null;
    }

    private async Task<Referral> BeginAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        var match = await db.Matches.SingleOrDefaultAsync(
            row => row.GraduateId == actor.GraduateId && row.PostingId == request.PostingId,
            cancellationToken
        );
        var referral = new Referral
        {
            Id = db.NewId(),
            GraduateId = actor.GraduateId!.Value,
            PostingId = request.PostingId,
            MatchId = match?.Id,
            Origin = ReferralOrigin.Application,
            Occupation = match?.Occupation,
            Note = string.IsNullOrWhiteSpace(request.Note) ? null : request.Note.Trim(),
            OpenedAt = db.Now,
            StageSince = db.Now,
        };
        journal.Begin(referral, actor);
        return referral;
    }

    private void Consent(Request request, Posting posting, Referral referral)
    {
        string[] args = [posting.Title, posting.EmployerName];
        db.Tell(referral.GraduateId, "application.made", $"application.made:{referral.Id:N}", args, posting.Id, referral.Id);
        if (request.ConsentToAgency is { } agency)
        {
            db.Consents.Add(Privacy.Consent.GivenFor(referral, agency, db.NewId(), db.Now));
        }
    }
}
