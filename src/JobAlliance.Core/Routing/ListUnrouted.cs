using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Guidance;
using JobAlliance.Core.Referrals;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Routing;

/// <summary>What seeks an agency and has no offer waiting: the router gave up, and staff must choose. Oldest first.</summary>
public sealed class ListUnrouted(AppDb db)
{
    /// <param name="Asked">Agencies asked so far.</param>
    public sealed record Row(
        Guid? ReferralId,
        Guid? GuidanceTaskId,
        Guid GraduateId,
        string? Title,
        string? EmployerName,
        GuidanceKind? Kind,
        string? Skill,
        string? University,
        string? Major,
        DateTimeOffset Since,
        int Asked
    );

    public async Task<Result<List<Row>>> HandleAsync(Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.IsStaff)
        {
            return Refusals.StaffOnly;
        }

        var referrals = await Referrals().Take(PageRequest.MaximumSize).ToListAsync(cancellationToken);
        var tasks = await Tasks().Take(PageRequest.MaximumSize).ToListAsync(cancellationToken);
        return referrals.Concat(tasks).OrderBy(row => row.Since).ToList();
    }

    /// <summary>How many there are: the figure at the desk's entry.</summary>
    public static async Task<int> CountAsync(AppDb db, CancellationToken cancellationToken) =>
        await db.Referrals.CountAsync(
            row =>
                row.Stage == ReferralStage.Routed
                && !db.Routes.Any(route =>
                    route.ReferralId == row.Id && (route.Status == RouteStatus.Offered || route.Status == RouteStatus.Accepted)
                ),
            cancellationToken
        )
        + await db.GuidanceTasks.CountAsync(
            row =>
                row.Status <= GuidanceStatus.Routed
                && !db.Routes.Any(route =>
                    route.GuidanceTaskId == row.Id && (route.Status == RouteStatus.Offered || route.Status == RouteStatus.Accepted)
                ),
            cancellationToken
        );

    private IQueryable<Row> Referrals() =>
        from referral in db.Referrals
        where referral.Stage == ReferralStage.Routed
        where
            !db.Routes.Any(route => route.ReferralId == referral.Id && (route.Status == RouteStatus.Offered || route.Status == RouteStatus.Accepted))
        orderby referral.StageSince
        join posting in db.Postings on referral.PostingId equals posting.Id
        join graduate in db.Graduates on referral.GraduateId equals graduate.Id
        select new Row(
            referral.Id,
            null,
            graduate.Id,
            posting.Title,
            posting.EmployerName,
            null,
            null,
            graduate.University,
            graduate.Major,
            referral.StageSince,
            db.Routes.Count(route => route.ReferralId == referral.Id)
        );

    private IQueryable<Row> Tasks() =>
        from task in db.GuidanceTasks
        where task.Status == GuidanceStatus.Opened || task.Status == GuidanceStatus.Routed
        where
            !db.Routes.Any(route => route.GuidanceTaskId == task.Id && (route.Status == RouteStatus.Offered || route.Status == RouteStatus.Accepted))
        orderby task.OpenedAt
        join graduate in db.Graduates on task.GraduateId equals graduate.Id
        select new Row(
            null,
            task.Id,
            graduate.Id,
            null,
            null,
            task.Kind,
            task.Skill,
            graduate.University,
            graduate.Major,
            task.OpenedAt,
            db.Routes.Count(route => route.GuidanceTaskId == task.Id)
        );
}
