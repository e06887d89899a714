using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
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
    public sealed record Request(
        Guid ReferralId,
        Guid? InterviewId,
        DateTimeOffset StartsAt,
        int Minutes,
        string? Place,
        string? Link,
        string? Note = null
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

        var interview = await SetAsync(request, cancellationToken);
        if (interview is null)
        {
            return Error.NotFound("interview.not-found");
        }

        var moved = await MoveAsync(found.Value, interview, actor, cancellationToken);
        var saved = moved.Succeeded ? await db.TrySaveAsync(cancellationToken) : moved;
        return saved.Error is { } error ? error : interview.Id;
    }

    private Error? Check(Request request) =>
        request.StartsAt <= db.Now ? Error.Invalid("interview.past", nameof(request.StartsAt))
        : request.Minutes is < 5 or > 480 ? Error.Invalid("interview.minutes", nameof(request.Minutes))
        : string.IsNullOrWhiteSpace(request.Place) && string.IsNullOrWhiteSpace(request.Link)
            ? Error.Invalid("interview.no-place", nameof(request.Place))
        : !IsLink(request.Link) ? Error.Invalid("interview.link", nameof(request.Link))
        : null;

    private static bool IsLink(string? link) =>
        string.IsNullOrWhiteSpace(link) || (Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https");

    private async Task<Interview?> SetAsync(Request request, CancellationToken cancellationToken)
    {
        var interview = request.InterviewId is { } id
            ? await db.Interviews.SingleOrDefaultAsync(row => row.Id == id && row.ReferralId == request.ReferralId, cancellationToken)
            : Add(request);
        if (interview is null)
        {
            return null;
        }

        (interview.StartsAt, interview.Minutes) = (request.StartsAt, request.Minutes);
        (interview.Place, interview.Link, interview.Note) = (Text(request.Place), Text(request.Link), Text(request.Note));
        (interview.Sequence, interview.CancelledAt) = (request.InterviewId is null ? 0 : interview.Sequence + 1, null);
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
