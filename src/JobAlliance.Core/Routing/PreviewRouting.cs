using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Routing;

/// <summary>What staff see before they choose an agency themselves: every agency with its points and reasons, or why it may not serve; and who was asked.</summary>
public sealed class PreviewRouting(AppDb db, RankAgencies ranking)
{
    /// <summary>One of both.</summary>
    public sealed record Request(Guid? ReferralId, Guid? GuidanceTaskId);

    public sealed record View(RoutingChoice Choice, IReadOnlyList<Asked> Asked);

    public sealed record Asked(string AgencyName, Route Route);

    public async Task<Result<View>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.IsStaff)
        {
            return Refusals.StaffOnly;
        }

        if (await RoutingTarget.OfAsync(db, request.ReferralId, request.GuidanceTaskId, cancellationToken) is not { } target)
        {
            return Error.Conflict("routing.nothing-to-route");
        }

        var asked = await (
            from route in target.Offers(db).AsNoTracking()
            join agency in db.Agencies on route.AgencyId equals agency.Id
            orderby route.Hop
            select new Asked(agency.Name, route)
        ).ToListAsync(cancellationToken);
        return new View(await ranking.ForAsync(target, cancellationToken), asked);
    }
}
