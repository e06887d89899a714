using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Guidance;
using JobAlliance.Core.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Routing;

/// <summary>Offers: an agency's inbox, or all of them for staff. Rows carry no name; the one whose deadline is next comes first.</summary>
public sealed class ListRoutes(AppDb db)
{
    public sealed record Request(RouteStatus? Status, PageRequest Page);

    /// <param name="Kind">Of the guidance; null for a referral.</param>
    public sealed record Row(
        Route Route,
        string AgencyName,
        Guid? PostingId,
        string? Title,
        string? EmployerName,
        string? District,
        SalaryRange? Salary,
        GuidanceKind? Kind,
        string? Skill,
        string? Goal,
        string? University,
        string? Major,
        Degree Degree,
        DateOnly? GraduatesOn,
        double? Score
    );

    public async Task<Result<Page<Row>>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.IsStaff && actor.AgencyId is null)
        {
            return Refusals.AgencyOnly;
        }

        var found = db.Routes.Where(row =>
            (actor.IsStaff || row.AgencyId == actor.AgencyId) && (request.Status == null || row.Status == request.Status)
        );
        var total = await found.CountAsync(cancellationToken);
        var size = request.Page.ClampedSize;
        var skip = int.TryParse(request.Page.Cursor, out var offset) && offset > 0 ? offset : 0;
        var sorted =
            request.Status == RouteStatus.Offered ? found.OrderBy(row => row.Deadline).ThenBy(row => row.Id) : found.OrderByDescending(row => row.Id);
        var rows = await sorted.Skip(skip).Take(size).AsNoTracking().ToListAsync(cancellationToken);
        return new Page<Row>(await FillAsync(rows, cancellationToken), total, skip + size < total ? $"{skip + size}" : null);
    }

    private async Task<List<Row>> FillAsync(List<Route> routes, CancellationToken cancellationToken)
    {
        var ids = routes.Select(route => route.Id).ToList();
        var filled = await (
            from route in db.Routes.AsNoTracking()
            where ids.Contains(route.Id)
            join agency in db.Agencies on route.AgencyId equals agency.Id
            join graduate in db.Graduates on route.GraduateId equals graduate.Id
            from referral in db.Referrals.Where(row => row.Id == route.ReferralId).DefaultIfEmpty()
            from posting in db.Postings.Where(row => row.Id == referral!.PostingId).DefaultIfEmpty()
            from match in db.Matches.Where(row => row.Id == referral!.MatchId).DefaultIfEmpty()
            from task in db.GuidanceTasks.Where(row => row.Id == route.GuidanceTaskId).DefaultIfEmpty()
            select new
            {
                route,
                agency.Name,
                posting,
                task,
                graduate,
                Score = match == null ? (double?)null : match.Score,
            }
        ).ToDictionaryAsync(row => row.route.Id, cancellationToken);
        return
        [
            .. routes
                .Select(route => filled[route.Id])
                .Select(row => new Row(
                    row.route,
                    row.Name,
                    row.posting?.Id,
                    row.posting?.Title,
                    row.posting?.EmployerName,
                    row.posting?.District,
                    row.posting?.Content.Salary,
                    row.task?.Kind,
                    row.task?.Skill,
                    row.task?.Goal,
                    row.graduate.University,
                    row.graduate.Major,
                    row.graduate.Degree,
                    row.graduate.GraduatesOn,
                    row.Score
                )),
        ];
    }
}
