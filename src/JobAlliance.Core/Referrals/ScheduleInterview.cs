using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Editing;
using JobAlliance.Core.Messages;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Referrals;

/// <summary>An interview is set, or set anew: time, and a place or a link. The calendar entry keeps its UID; its SEQUENCE rises.</summary>
public sealed class ScheduleInterview(AppDb db, ReferralJournal journal)
{
    /// <param name="InterviewId">The one to change; null for a new round.</param>
    /// <param name="StartsAt">In the future.</param>
    /// <param name="Minutes">5..480.</param>
    /// <param name="Link">Absolute http or https address of an online interview.</param>
    /// <param name="Version">Of the interview, or of the referral for a new round, that was being edited: an older one is refused; null: whatever there is.</param>
    public sealed record Request(
        Guid ReferralId,
        Guid? InterviewId,
        DateTimeOffset StartsAt,
        int Minutes,
        string? Place,
        string? Link,
        string? Note = null,
        long? Version = null
    );

    /// <summary>The interview's id.</summary>
    public async Task<Result<Guid>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        if (Check(request) is { } wrong)
        {
            return wrong;
        }

        var found = await db.ServedBy(actor).FindOpenAsync(request.ReferralId, cancellationToken);
        if (found.Error is { } missing)
        {
            return missing;
        }

        if (await db.CheckConsentAsync(found.Value, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        var known = await FindAsync(request, cancellationToken);
        if (known is null && request.InterviewId is not null)
        {
            return Error.NotFound("interview.not-found");
        }

        if (known is not null && IsAs(known, request))
        {
            return known.Id;
        }

        if (request.Version is { } version && version != (request.InterviewId is null ? found.Value.Version : known!.Version))
        {
            return Error.Stale("common.changed-meanwhile");
        }

        var interview = Set(known ?? Add(request), known is null ? 0 : known.Sequence + 1, request);
        return await SaveAsync(found.Value, interview, actor, cancellationToken);
    }

    private async Task<Result<Guid>> SaveAsync(Referral referral, Interview interview, Actor actor, CancellationToken cancellationToken)
    {
        db.SignEdit(actor, interview.Id, interview);
        var moved = await MoveAsync(referral, interview, actor, cancellationToken);
        db.SignEdit(actor, referral.Id, referral);
        var saved = moved.Succeeded ? await db.TrySaveAsync(cancellationToken) : moved;
        return saved.Error is { } error ? error : interview.Id;
    }

    private Error? Check(Request request) =>
        request.StartsAt <= db.Now ? Error.Invalid("interview.past", nameof(request.StartsAt))
        : request.Minutes is < 5 or > 480 ? Error.Invalid("interview.minutes", nameof(request.Minutes))
        : string.IsNullOrWhiteSpace(request.Place) && string.IsNullOrWhiteSpace(request.Link)
            ? Error.Invalid("interview.no-place", nameof(request.Place))
        : !CalendarEntry.IsLink(request.Link) ? Error.Invalid("interview.link", nameof(request.Link))
        : null;

    // A new one at the time of one that stands is the same form, sent twice.
    private Task<Interview?> FindAsync(Request request, CancellationToken cancellationToken)
    {
        var ofReferral = db.Interviews.Where(row => row.ReferralId == request.ReferralId);
        return (
            request.InterviewId is { } id
                ? ofReferral.Where(row => row.Id == id)
                : ofReferral.Where(row => row.CancelledAt == null && row.StartsAt == request.StartsAt)
        ).FirstOrDefaultAsync(cancellationToken);
    }

    // Nothing new is said: nobody is told again, and the calendar entry stays as it is.
    private static bool IsAs(Interview interview, Request request) =>
        interview.CancelledAt is null
        && (interview.StartsAt, interview.Minutes) == (request.StartsAt, request.Minutes)
        && (interview.Place, interview.Link, interview.Note) == (Text(request.Place), Text(request.Link), Text(request.Note));

    private static Interview Set(Interview interview, int sequence, Request request)
    {
        (interview.StartsAt, interview.Minutes) = (request.StartsAt, request.Minutes);
        (interview.Place, interview.Link, interview.Note) = (Text(request.Place), Text(request.Link), Text(request.Note));
        (interview.Sequence, interview.CancelledAt) = (sequence, null);
        return interview;
    }

    private Interview Add(Request request)
    {
        var interview = new Interview
        {
            Id = db.NewId(),
            ReferralId = request.ReferralId,
            StartsAt = request.StartsAt,
            Minutes = request.Minutes,
        };
        db.Interviews.Add(interview);
        return interview;
    }

    private Task<Result> MoveAsync(Referral referral, Interview interview, Actor actor, CancellationToken cancellationToken)
    {
        db.Raise(new InterviewScheduled(interview.Id, interview.Sequence));
        string[] args = [interview.StartsAt.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ssZ"), interview.Place ?? interview.Link ?? ""];
        var after = interview.StartsAt.AddMinutes(interview.Minutes);
        return journal.MoveAsync(referral, new ReferralJournal.Move(ReferralStage.Interview, actor, interview.Note, args, after), cancellationToken);
    }

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
