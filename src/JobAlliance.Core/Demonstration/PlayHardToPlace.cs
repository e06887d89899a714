using JobAlliance.Core.Agencies;
using JobAlliance.Core.Routing;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Demonstration;

/// <summary>On the last day every agency that is asked declines some graduates, until the router gives up: there a choice waits for staff.</summary>
internal sealed class PlayHardToPlace(DemonstrationStage stage, Dice dice, IReadOnlyCollection<Guid> printed)
{
    private const int Referrals = 3;
    private const int Tasks = 1;
    private static readonly string[] Reasons = ["no-capacity", "not-our-field", "wrong-district"];

    public async Task PlayAsync(CancellationToken cancellationToken)
    {
        var offers = (await OfferedAsync(cancellationToken))
            .Where(route => !printed.Contains(route.GraduateId))
            .ToLookup(route => route.ReferralId is null);
        List<Route> declined = [.. SomeOf(offers[false], Referrals), .. SomeOf(offers[true], Tasks)];
        for (var asked = 0; declined.Count > 0 && asked < DemonstrationAgency.Ten.Count; asked++)
        {
            foreach (var offer in declined)
            {
                await DeclineAsync(offer, cancellationToken);
            }

            await stage.SettleAsync(cancellationToken);
            var (referrals, tasks) = (declined.Select(route => route.ReferralId).ToList(), declined.Select(route => route.GuidanceTaskId).ToList());
            declined =
            [
                .. (await OfferedAsync(cancellationToken)).Where(route =>
                    route.ReferralId is null ? tasks.Contains(route.GuidanceTaskId) : referrals.Contains(route.ReferralId)
                ),
            ];
        }
    }

    // Half at most: others wait for their agency's answer.
    private static IEnumerable<Route> SomeOf(IEnumerable<Route> offers, int most) => offers.Take(Math.Min(most, (offers.Count() + 1) / 2));

    // Those that most agencies have declined already come first.
    private Task<List<Route>> OfferedAsync(CancellationToken cancellationToken) =>
        stage.ReadAsync(db =>
            db.Routes.Where(route => route.Status == RouteStatus.Offered)
                .OrderByDescending(route => route.Hop)
                .ThenBy(route => route.Id)
                .ToListAsync(cancellationToken)
        );

    private async Task DeclineAsync(Route offer, CancellationToken cancellationToken)
    {
        var role = offer.ReferralId is null ? AgencyRole.Counsellor : AgencyRole.Recruiter;
        var member = await stage.MemberAsync(offer.AgencyId, role, cancellationToken);
        await stage.DoAsync<DeclineRoute>(use => use.HandleAsync(new(offer.Id, dice.One(Reasons)), member, cancellationToken));
    }
}
