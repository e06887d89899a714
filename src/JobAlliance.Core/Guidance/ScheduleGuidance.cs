using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Editing;
using JobAlliance.Core.Exchange;
using JobAlliance.Core.Messages;
using JobAlliance.Core.Referrals;
using JobAlliance.Core.Timeline;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Guidance;

/// <summary>The appointment is set, or set anew. The calendar entry keeps its UID; its SEQUENCE rises.</summary>
public sealed class ScheduleGuidance(AppDb db)
{
    /// <param name="At">In the future, and in a week with a free slot.</param>
    /// <param name="Minutes">10..240.</param>
    /// <param name="Link">Absolute http or https address.</param>
    /// <param name="Version">The task's version that was being edited: an older one is refused; null: whatever there is.</param>
    public sealed record Request(
        Guid TaskId,
        DateTimeOffset At,
        int Minutes,
        string? Place,
        string? Link,
        Guid? CounsellorId = null,
        long? Version = null
    );

    public async Task<Result> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        if (Check(request) is { } wrong)
        {
            return wrong;
        }

        var found = await db.TasksServedBy(actor).FindOpenAsync(request.TaskId, cancellationToken);
        if (found.Error is { } missing)
        {
            return missing;
        }

        var task = found.Value;
        if (IsAs(task, request))
        {
            return Result.Success;
        }

        if (request.Version is { } version && version != task.Version)
        {
            return Error.Stale("common.changed-meanwhile");
        }

        if (task.AgencyId is not { } agency)
        {
            return Error.Conflict("guidance.not-accepted");
        }

        if (!await HasSlotAsync(task, agency, request.At, cancellationToken))
        {
            return Error.Conflict("guidance.week-full");
        }

        Set(task, request);
        db.SignEdit(actor, task.Id, task);
        await TellAsync(task, actor, cancellationToken);
        return await db.TrySaveAsync(cancellationToken);
    }

    private Error? Check(Request request) =>
        request.At <= db.Now ? Error.Invalid("interview.past", nameof(request.At))
        : request.Minutes is < 10 or > 240 ? Error.Invalid("guidance.minutes", nameof(request.Minutes))
        : string.IsNullOrWhiteSpace(request.Place) && string.IsNullOrWhiteSpace(request.Link)
            ? Error.Invalid("interview.no-place", nameof(request.Place))
        : !CalendarEntry.IsLink(request.Link) ? Error.Invalid("interview.link", nameof(request.Link))
        : null;

    private async Task<bool> HasSlotAsync(GuidanceTask task, Guid agencyId, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var (begins, ends) = Weeks.Of(at);
        var slots = await db.Agencies.Where(row => row.Id == agencyId).Select(row => row.GuidanceSlotsPerWeek).SingleAsync(cancellationToken);
        var taken = await db.GuidanceTasks.CountAsync(
            row =>
                row.AgencyId == agencyId
                && row.Id != task.Id
                && row.AppointmentAt >= begins
                && row.AppointmentAt < ends
                && row.Status != GuidanceStatus.Cancelled,
            cancellationToken
        );
        return taken < slots;
    }

    // The form sent twice, or saved without a change: nobody is told again, and the calendar entry stays as it is.
    private static bool IsAs(GuidanceTask task, Request request) =>
        task.Status == GuidanceStatus.Scheduled
        && (task.AppointmentAt, task.AppointmentMinutes) == (request.At, request.Minutes)
        && (task.AppointmentPlace, task.AppointmentLink) == (Text(request.Place), Text(request.Link))
        && task.CounsellorId == (request.CounsellorId ?? task.CounsellorId);

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static void Set(GuidanceTask task, Request request)
    {
        task.Sequence = task.AppointmentAt is null ? 0 : task.Sequence + 1;
        (task.AppointmentAt, task.AppointmentMinutes) = (request.At, request.Minutes);
        (task.AppointmentPlace, task.AppointmentLink) = (Text(request.Place), Text(request.Link));
        task.CounsellorId = request.CounsellorId ?? task.CounsellorId;
        task.Status = GuidanceStatus.Scheduled;
    }

    private async Task TellAsync(GuidanceTask task, Actor actor, CancellationToken cancellationToken)
    {
        var key = $"guidance.scheduled:{task.Id:N}:{task.Sequence}";
        string[] args =
        [
            task.AppointmentAt!.Value.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ssZ"),
            task.AppointmentPlace ?? task.AppointmentLink ?? "",
        ];
        db.Raise(new GuidanceScheduled(task.Id, task.Sequence));
        db.Audit(actor, "guidance.scheduled", "guidance", task.Id);
        db.Tell(task.GraduateId, "guidance.scheduled", key, args, guidanceTaskId: task.Id);
        await db.NotifyGraduateAsync(task.GraduateId, new News("guidance.scheduled", key, Paths.MyGuidance(task.Id), args), cancellationToken);
    }
}
