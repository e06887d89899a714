using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Guidance;

/// <summary>Guidance tasks: an agency's own, a graduate's own, or all for staff. Rows carry no name.</summary>
public sealed class ListGuidanceTasks(AppDb db)
{
    /// <param name="Open">Only what is under way, or only what is over; null: both.</param>
    /// <param name="MineOnly">Only those of the counsellor who asks.</param>
    public sealed record Request(PageRequest Page, bool? Open = true, bool MineOnly = false, Guid? AgencyId = null, Guid? GraduateId = null);

    public sealed record Row(
        Guid Id,
        GuidanceKind Kind,
        GuidanceStatus Status,
        string? Skill,
        string Goal,
        DateOnly? DueOn,
        DateTimeOffset? AppointmentAt,
        DateTimeOffset OpenedAt,
        DateTimeOffset? DoneAt,
        int? Rating,
        string? AgencyName,
        string? CounsellorName,
        Guid GraduateId,
        string? University,
        string? Major
    );

    public async Task<Page<Row>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        var found = db.TasksVisibleTo(actor)
            .Where(row =>
                (request.Open == null || (request.Open == true ? row.Status < GuidanceStatus.Done : row.Status >= GuidanceStatus.Done))
                && (!request.MineOnly || row.CounsellorId == actor.AccountId)
                && (request.AgencyId == null || row.AgencyId == request.AgencyId)
                && (request.GraduateId == null || row.GraduateId == request.GraduateId)
            );
        var total = await found.CountAsync(cancellationToken);
        var size = request.Page.ClampedSize;
        var skip = int.TryParse(request.Page.Cursor, out var offset) && offset > 0 ? offset : 0;
        var rows = await Rows(found, request.Open == true).Skip(skip).Take(size).ToListAsync(cancellationToken);
        return new Page<Row>(rows, total, skip + size < total ? $"{skip + size}" : null);
    }

    private IQueryable<Row> Rows(IQueryable<GuidanceTask> tasks, bool byDue)
    {
        var rows =
            from task in tasks
            join graduate in db.Graduates on task.GraduateId equals graduate.Id
            from agency in db.Agencies.Where(agency => agency.Id == task.AgencyId).DefaultIfEmpty()
            from counsellor in db.Accounts.Where(account => account.Id == task.CounsellorId).DefaultIfEmpty()
            select new
            {
                task,
                graduate,
                Agency = agency!.Name,
                Counsellor = counsellor!.DisplayName,
            };
        var sorted = byDue ? rows.OrderBy(row => row.task.DueOn).ThenBy(row => row.task.Id) : rows.OrderByDescending(row => row.task.Id);
        return sorted.Select(row => new Row(
            row.task.Id,
            row.task.Kind,
            row.task.Status,
            row.task.Skill,
            row.task.Goal,
            row.task.DueOn,
            row.task.AppointmentAt,
            row.task.OpenedAt,
            row.task.DoneAt,
            row.task.Rating,
            row.Agency,
            row.Counsellor,
            row.graduate.Id,
            row.graduate.University,
            row.graduate.Major
        ));
    }
}
