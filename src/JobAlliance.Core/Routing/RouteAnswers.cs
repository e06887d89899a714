using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Routing;

/// <summary>An offer that may still be answered, by the agency that it was made to.</summary>
internal static class RouteAnswers
{
    public static async Task<Result<Route>> FindAsync(AppDb db, Guid id, Actor actor, CancellationToken cancellationToken)
    {
        var route = await db.Routes.SingleOrDefaultAsync(
            row => row.Id == id && actor.AgencyId != null && row.AgencyId == actor.AgencyId,
            cancellationToken
        );
        return route switch
        {
            null => Error.NotFound("route.not-found"),
            { Status: RouteStatus.Expired } => Error.Gone("route.expired"),
            { Status: RouteStatus.Withdrawn } => Error.Gone("route.withdrawn"),
            { Status: not RouteStatus.Offered } => Error.Conflict("route.answered-already"),
            _ when route.Deadline <= db.Now => Error.Gone("route.expired"),
            _ => route,
        };
    }

    public static void Answer(Route route, RouteStatus answer, Actor actor, DateTimeOffset now) =>
        (route.Status, route.AnsweredAt, route.AnsweredBy) = (answer, now, actor.AccountId);
}
