using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Routing;

/// <summary>Staff choose the agency themselves, with a reason. An offer that waits elsewhere is taken back; what an agency must never do stays forbidden.</summary>
public sealed class OverrideRoute(AppDb db, RankAgencies ranking, OfferRoute offer)
{
    /// <summary>What staff cannot decide away: law, membership, and the graduate's own word.</summary>
    public static IReadOnlyList<string> Forbidden { get; } =
    ["not-a-member", "licence-invalid", "blocked-by-graduate", "consent-not-possible", "service-not-offered"];

    /// <param name="Reason">1..500 characters; stands in the route and in the audit log.</param>
    public sealed record Request(Guid? ReferralId, Guid? GuidanceTaskId, Guid AgencyId, string Reason);

    /// <summary>The new route's id.</summary>
    public async Task<Result<Guid>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        if (Check(request, actor) is { } wrong)
        {
            return wrong;
        }

        if (await RoutingTarget.OfAsync(db, request.ReferralId, request.GuidanceTaskId, cancellationToken) is not { } target)
        {
            return Error.Conflict("routing.nothing-to-route");
        }

        var choice = await ranking.ForAsync(target, cancellationToken);
        if (choice.Excluded.SingleOrDefault(row => row.Id == request.AgencyId) is { } excluded && Forbidden.Contains(excluded.Code))
        {
            return Error.Conflict($"routing.{excluded.Code}", excluded.Name);
        }

        return await OfferAsync(request, target, choice, actor, cancellationToken);
    }

    private static Error? Check(Request request, Actor actor) =>
        !actor.IsStaff ? Refusals.StaffOnly
        : string.IsNullOrWhiteSpace(request.Reason) ? Refusals.TextMissing(nameof(request.Reason))
        : request.Reason.Length > 500 ? Error.Invalid("common.text-too-long", nameof(request.Reason), 500)
        : null;

    private async Task<Result<Guid>> OfferAsync(
        Request request,
        RoutingTarget target,
        RoutingChoice choice,
        Actor actor,
        CancellationToken cancellationToken
    )
    {
        var agency = await db.Agencies.SingleOrDefaultAsync(row => row.Id == request.AgencyId, cancellationToken);
        if (agency is null)
        {
            return Error.NotFound("agency.not-found");
        }

        var offers = await target.Offers(db).ToListAsync(cancellationToken);
        if (offers.Any(route => route.Status == RouteStatus.Accepted))
        {
            return Error.Conflict("routing.served-already");
        }

        offers.Where(route => route.Status == RouteStatus.Offered).ToList().ForEach(route => route.Status = RouteStatus.Withdrawn);
        var ranked = choice.Ranked.SingleOrDefault(row => row.Agency.Id == agency.Id) ?? new RankedAgency(Named(agency.Id, agency.Name), 0, []);
        var hop = offers.Select(route => route.Hop).DefaultIfEmpty(0).Max() + 1;
        var made = await offer.OfferAsync(target, ranked, hop, actor, request.Reason.Trim(), cancellationToken);
        var saved = await db.TrySaveAsync(cancellationToken);
        return saved.Error is { } error ? error : made.Id;
    }

    private static AgencyCandidate Named(Guid id, string name) =>
        new(id, name, true, true, true, false, false, true, false, true, 0, default, 0, 0, 0, 0);
}
