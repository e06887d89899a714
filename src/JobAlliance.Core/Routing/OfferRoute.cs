using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Exchange;
using JobAlliance.Core.Guidance;
using JobAlliance.Core.Messages;
using JobAlliance.Core.Timeline;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace JobAlliance.Core.Routing;

/// <summary>
/// Offers a referral or a task to the best agency that was not asked yet, with the reasons and a deadline; after the last hop, or when nobody may serve, staff
/// are told. Does nothing while an offer waits or when it is served. Saved by the caller.
/// </summary>
public sealed class OfferRoute(AppDb db, RankAgencies ranking, IOptions<RoutingOptions> options)
{
    internal async Task ToNextAsync(RoutingTarget target, CancellationToken cancellationToken)
    {
        var offers = await target.Offers(db).ToListAsync(cancellationToken);
        if (offers.Any(route => route.Status is RouteStatus.Offered or RouteStatus.Accepted))
        {
            return;
        }

        var choice =
            offers.Count(route => route.OverrideReason is null) >= options.Value.HopLimit ? null : await ranking.ForAsync(target, cancellationToken);
        if (choice is not { Ranked: [var best, ..] })
        {
            await GiveUpAsync(target, offers.Count, choice, cancellationToken);
            return;
        }

        await OfferAsync(target, best, offers.Count + 1, Actor.System, null, cancellationToken);
    }

    internal async Task<Route> OfferAsync(
        RoutingTarget target,
        RankedAgency ranked,
        int hop,
        Actor actor,
        string? overrideReason,
        CancellationToken cancellationToken
    )
    {
        var route = new Route
        {
            Id = db.NewId(),
            ReferralId = target.ReferralId,
            GuidanceTaskId = target.GuidanceTaskId,
            GraduateId = target.GraduateId,
            AgencyId = ranked.Agency.Id,
            Hop = hop,
            Reasons = [.. ranked.Reasons],
            OfferedAt = db.Now,
            Deadline = db.Now.AddHours(options.Value.AnswerHours),
            OverrideReason = overrideReason,
        };
        db.Routes.Add(route);
        db.Raise(new RouteOffered(route.Id));
        db.Audit(actor, "route.offered", "route", route.Id, detail: overrideReason ?? $"hop {hop} to {ranked.Agency.Name}");
        await TellAsync(route, ranked.Agency.Name, cancellationToken);
        return route;
    }

    private async Task TellAsync(Route route, string agencyName, CancellationToken cancellationToken)
    {
        var key = $"route.offered:{route.Id:N}";
        db.Tell(route.GraduateId, "route.offered", key, [agencyName], null, route.ReferralId, route.GuidanceTaskId);
        await db.NotifyAgencyAsync(route.AgencyId, new News("route.offered", key, Paths.AgencyInbox), cancellationToken);
        var task = await db.GuidanceTasks.SingleOrDefaultAsync(row => row.Id == route.GuidanceTaskId, cancellationToken);
        if (task is not null)
        {
            task.Status = GuidanceStatus.Routed;
        }
    }

    private async Task GiveUpAsync(RoutingTarget target, int asked, RoutingChoice? choice, CancellationToken cancellationToken)
    {
        var why = choice is null
            ? $"{asked} agencies asked"
            : string.Join(", ", choice.Excluded.CountBy(row => row.Code).Select(row => $"{row.Key} {row.Value}"));
        var id = target.ReferralId ?? target.GuidanceTaskId!.Value;
        var key = $"routing.exhausted:{id:N}:{asked}";
        db.Raise(new RoutingExhausted(target.ReferralId, target.GuidanceTaskId));
        db.Audit(Actor.System, "routing.exhausted", target.ReferralId is null ? "guidance" : "referral", id, detail: why);
        db.Tell(target.GraduateId, "routing.exhausted", key, [], null, target.ReferralId, target.GuidanceTaskId);
        await db.NotifyStaffAsync(new News("routing.exhausted", key, Paths.StaffRouting), cancellationToken);
    }
}
