using JobAlliance.Core.Data;
using JobAlliance.Core.Guidance;
using JobAlliance.Core.Referrals;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace JobAlliance.Core.Routing;

/// <summary>How busy each agency is: what it serves and what it was offered. An offer without an answer takes a place, so that many at once do not overbook one.</summary>
public sealed class MeasureLoad(AppDb db, IOptions<RoutingOptions> options)
{
    /// <param name="Taken">Open referrals, or guidance of this week, with the offers that wait for an answer.</param>
    /// <param name="OfferedLately">Offers of the last <see cref="RoutingOptions.FairnessDays"/> days.</param>
    internal sealed record Load(IReadOnlyDictionary<Guid, int> Taken, IReadOnlyDictionary<Guid, int> OfferedLately);

    internal async Task<Load> OfAsync(bool guidance, CancellationToken cancellationToken)
    {
        var served = guidance ? await GuidanceAsync(cancellationToken) : await ReferralsAsync(cancellationToken);
        var since = db.Now.AddDays(-options.Value.FairnessDays);
        var routes = db.Routes.Where(route => guidance ? route.GuidanceTaskId != null : route.ReferralId != null);
        var waiting = await CountAsync(routes.Where(route => route.Status == RouteStatus.Offered), cancellationToken);
        var lately = await CountAsync(routes.Where(route => route.OfferedAt >= since), cancellationToken);
        var taken = served.Concat(waiting).GroupBy(row => row.Key).ToDictionary(group => group.Key, group => group.Sum(row => row.Value));
        return new Load(taken, lately);
    }

    private Task<Dictionary<Guid, int>> ReferralsAsync(CancellationToken cancellationToken) =>
        db
            .Referrals.Where(row => row.AgencyId != null && row.Stage < ReferralStage.Hired)
            .GroupBy(row => row.AgencyId!.Value)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(row => row.Key, row => row.Count, cancellationToken);

    /// <summary>Accepted and not yet arranged, or arranged for the week (Monday to Sunday in China) that runs.</summary>
    private Task<Dictionary<Guid, int>> GuidanceAsync(CancellationToken cancellationToken)
    {
        var (begins, ends) = Weeks.Of(db.Now);
        return db
            .GuidanceTasks.Where(row => row.AgencyId != null)
            .Where(row =>
                row.Status == GuidanceStatus.Accepted
                || (row.AppointmentAt >= begins && row.AppointmentAt < ends && row.Status != GuidanceStatus.Cancelled)
            )
            .GroupBy(row => row.AgencyId!.Value)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(row => row.Key, row => row.Count, cancellationToken);
    }

    private static Task<Dictionary<Guid, int>> CountAsync(IQueryable<Route> routes, CancellationToken cancellationToken) =>
        routes
            .GroupBy(route => route.AgencyId)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(row => row.Key, row => row.Count, cancellationToken);
}
