using JobAlliance.Core.Bus;
using JobAlliance.Core.Data;
using JobAlliance.Core.Messages;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Routing;

/// <summary>A new referral seeks its agency.</summary>
public sealed class RouteReferral(AppDb db, OfferRoute offer) : Consumer<ReferralOpened>
{
    public override async Task ConsumeAsync(ReferralOpened message, CancellationToken cancellationToken)
    {
        if (await RoutingTarget.OfReferralAsync(db, message.ReferralId, cancellationToken) is { } target)
        {
            await offer.ToNextAsync(target, cancellationToken);
        }
    }
}

/// <summary>A new guidance task seeks its agency.</summary>
public sealed class RouteGuidance(AppDb db, OfferRoute offer) : Consumer<GuidanceTaskOpened>
{
    public override async Task ConsumeAsync(GuidanceTaskOpened message, CancellationToken cancellationToken)
    {
        if (await RoutingTarget.OfTaskAsync(db, message.GuidanceTaskId, cancellationToken) is { } target)
        {
            await offer.ToNextAsync(target, cancellationToken);
        }
    }
}

/// <summary>A decline leads to the next best.</summary>
public sealed class RouteOnAfterDecline(AppDb db, OfferRoute offer) : Consumer<RouteDeclined>
{
    public override Task ConsumeAsync(RouteDeclined message, CancellationToken cancellationToken) =>
        RouteOn.AfterAsync(db, offer, message.RouteId, cancellationToken);
}

/// <summary>So does silence.</summary>
public sealed class RouteOnAfterExpiry(AppDb db, OfferRoute offer) : Consumer<RouteExpired>
{
    public override Task ConsumeAsync(RouteExpired message, CancellationToken cancellationToken) =>
        RouteOn.AfterAsync(db, offer, message.RouteId, cancellationToken);
}

internal static class RouteOn
{
    public static async Task AfterAsync(AppDb db, OfferRoute offer, Guid routeId, CancellationToken cancellationToken)
    {
        var route = await db.Routes.SingleAsync(row => row.Id == routeId, cancellationToken);
        if (await RoutingTarget.OfAsync(db, route.ReferralId, route.GuidanceTaskId, cancellationToken) is { } target)
        {
            await offer.ToNextAsync(target, cancellationToken);
        }
    }
}
