using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Referrals;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Guidance;

/// <summary>The calendar entry of a guidance appointment, for its graduate, its agency and staff.</summary>
public sealed class ReadGuidanceCalendar(AppDb db)
{
    /// <param name="Summary">The entry's title in the reader's language.</param>
    public sealed record Request(Guid TaskId, string Summary);

    public async Task<Result<CalendarEntry>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        var task = await db.TasksVisibleTo(actor).SingleOrDefaultAsync(row => row.Id == request.TaskId, cancellationToken);
        return task is not { AppointmentAt: { } at }
            ? Error.NotFound("guidance.no-appointment")
            : new CalendarEntry(
                task.CalendarUid,
                task.Sequence,
                db.Now,
                at,
                task.AppointmentMinutes,
                request.Summary,
                task.AppointmentPlace,
                task.AppointmentLink,
                null,
                task.Status == GuidanceStatus.Cancelled
            );
    }
}
