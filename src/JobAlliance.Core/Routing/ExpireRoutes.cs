using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Messages;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Routing;

/// <summary>Offers whose deadline has passed without an answer expire; the next best is asked. Safe to repeat, and to run in several processes.</summary>
public sealed class ExpireRoutes(AppDb db)
{
    /// <summary>How many expired; those that somebody answered at the same moment are left to the next look.</summary>
    public async Task<int> HandleAsync(CancellationToken cancellationToken)
    {
        var now = db.Now;
        var due = await db
            .Routes.Where(route => route.Status == RouteStatus.Offered && route.Deadline <= now)
            .OrderBy(route => route.Deadline)
            .Take(500)
            .ToListAsync(cancellationToken);
        foreach (var route in due)
        {
            (route.Status, route.AnsweredAt) = (RouteStatus.Expired, now);
            db.Raise(new RouteExpired(route.Id));
            db.Audit(Actor.System, "route.expired", "route", route.Id);
        }

        return (await db.TrySaveAsync(cancellationToken)).Succeeded ? due.Count : 0;
    }
}
