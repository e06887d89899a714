using JobAlliance.Core.Agencies;
using JobAlliance.Core.Common;
using JobAlliance.Core.Graduates;
using JobAlliance.Core.Messages;
using JobAlliance.Core.Review;
using JobAlliance.Core.Routing;
using JobAlliance.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Tests.Core.Routing;

public sealed class RoutingStoryTests : IDisposable
{
    private readonly Scenario scenario = new();

    public void Dispose() => scenario.Dispose();

    [Fact]
    public async Task A_decline_leads_to_the_next_best_and_then_to_staff()
    {
        await OfferedAsync();
        var first = await WaitingAsync();
        await DeclineAsync(first, scenario.Alliance.Recruiter);
        await scenario.DrainAsync();
        var second = await WaitingAsync();
        (first.AgencyId, second.AgencyId, second.Hop).ShouldBe((scenario.Alliance.AgencyId, scenario.Alliance.OtherAgencyId, 2));

        await DeclineAsync(second, scenario.Alliance.OtherOwner);
        await scenario.DrainAsync();

        (await scenario.ReadAsync(db => db.Routes.CountAsync(row => row.Status == RouteStatus.Offered))).ShouldBe(0);
        (await scenario.ReadAsync(db => db.AuditEntries.CountAsync(row => row.Action == "routing.exhausted"))).ShouldBe(1);
    }

    [Fact]
    public async Task Silence_until_the_deadline_leads_to_the_next_best_too()
    {
        await OfferedAsync();
        scenario.Alliance.Clock.Advance(TimeSpan.FromHours(49));

        (await scenario.RunAsync<ExpireRoutes, int>(use => use.HandleAsync(default))).ShouldBe(1);
        await scenario.DrainAsync();

        (await WaitingAsync()).AgencyId.ShouldBe(scenario.Alliance.OtherAgencyId);
    }

    [Fact]
    public async Task An_expired_offer_cannot_be_accepted_any_more()
    {
        await OfferedAsync();
        var route = await WaitingAsync();
        scenario.Alliance.Clock.Advance(TimeSpan.FromHours(49));

        var result = await scenario.RunAsync<AcceptRoute, Result>(use => use.HandleAsync(new(route.Id), scenario.Alliance.Recruiter, default));

        result.Error!.Code.ShouldBe("route.expired");
    }

    [Fact]
    public async Task An_offer_is_answered_by_the_agency_that_has_it_and_once()
    {
        await OfferedAsync();
        var route = await WaitingAsync();

        var foreign = await scenario.RunAsync<AcceptRoute, Result>(use => use.HandleAsync(new(route.Id), scenario.Alliance.OtherOwner, default));
        await scenario.RunAsync<AcceptRoute, Result>(use => use.HandleAsync(new(route.Id), scenario.Alliance.Recruiter, default));
        var again = await DeclineAsync(route, scenario.Alliance.Recruiter);

        foreign.Error!.Kind.ShouldBe(ErrorKind.NotFound);
        again.Error!.Code.ShouldBe("route.answered-already");
    }

    [Fact]
    public async Task An_agency_that_the_graduate_blocks_is_never_asked()
    {
        await OfferedAsync(new Wishes { BlockedAgencies = [scenario.Alliance.AgencyId] });

        (await WaitingAsync()).AgencyId.ShouldBe(scenario.Alliance.OtherAgencyId);
    }

    [Fact]
    public async Task An_agency_without_a_valid_licence_is_never_asked()
    {
        await OfferedAsync(change: agency =>
            agency.LicenceExpiresOn = agency.Name == "静安人才服务" ? scenario.Alliance.Today.AddDays(-1) : agency.LicenceExpiresOn
        );

        (await WaitingAsync()).AgencyId.ShouldBe(scenario.Alliance.OtherAgencyId);
    }

    [Fact]
    public async Task Staff_choose_another_agency_with_a_reason_and_the_waiting_offer_is_taken_back()
    {
        await OfferedAsync();
        var waiting = await WaitingAsync();
        var other = scenario.Alliance.OtherAgencyId;

        var silent = await OverrideAsync(waiting, other, " ");
        var done = await OverrideAsync(waiting, other, "雇主点名");

        silent.Error!.Code.ShouldBe("common.text-missing");
        done.Error.ShouldBeNull();
        var now = await WaitingAsync();
        (now.AgencyId, now.OverrideReason).ShouldBe((other, "雇主点名"));
        (await scenario.ReadAsync(db => db.Routes.SingleAsync(row => row.Id == waiting.Id))).Status.ShouldBe(RouteStatus.Withdrawn);
    }

    [Fact]
    public async Task Not_even_staff_send_a_graduate_to_an_agency_that_the_graduate_blocks()
    {
        var blocked = scenario.Alliance.OtherAgencyId;
        await OfferedAsync(new Wishes { BlockedAgencies = [blocked] });

        (await OverrideAsync(await WaitingAsync(), blocked, "就近")).Error!.Code.ShouldBe("routing.blocked-by-graduate");
    }

    [Fact]
    public async Task A_decline_delivered_twice_asks_the_next_agency_once()
    {
        await OfferedAsync();
        await DeclineAsync(await WaitingAsync(), scenario.Alliance.Recruiter);
        var message = await scenario.ReadAsync(db => db.Outbox.SingleAsync(row => row.Type == typeof(RouteDeclined).FullName));

        await scenario.DeliverAsync(message);
        await scenario.DeliverAsync(message);

        (await scenario.ReadAsync(db => db.Routes.CountAsync())).ShouldBe(2);
    }

    private async Task OfferedAsync(Wishes? wishes = null, Action<Agency>? change = null)
    {
        await scenario.OpenAgenciesAsync(change);
        var graduate = await scenario.GraduateAsync(wishes: wishes);
        var match = await scenario.MatchAsync(graduate.GraduateId!.Value, await scenario.Alliance.PublishedAsync());
        await scenario.RunAsync<ApproveMatches, Result<DecisionOutcome>>(use => use.HandleAsync(new([match]), scenario.Staff, default));
        await scenario.DrainAsync();
    }

    private Task<Route> WaitingAsync() => scenario.ReadAsync(db => db.Routes.SingleAsync(row => row.Status == RouteStatus.Offered));

    private Task<Result> DeclineAsync(Route route, Actor actor) =>
        scenario.RunAsync<DeclineRoute, Result>(use => use.HandleAsync(new(route.Id, "not-our-field"), actor, default));

    private Task<Result<Guid>> OverrideAsync(Route route, Guid agency, string reason) =>
        scenario.RunAsync<OverrideRoute, Result<Guid>>(use => use.HandleAsync(new(route.ReferralId, null, agency, reason), scenario.Staff, default));
}
