using JobAlliance.Core.Common;
using JobAlliance.Core.Guidance;
using JobAlliance.Core.Privacy;
using JobAlliance.Core.Referrals;
using JobAlliance.Core.Review;
using JobAlliance.Core.Routing;
using JobAlliance.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Tests.Core.Review;

/// <summary>What the desks show, over a small story: one graduate served, one refused by everybody, one whom nobody thought of.</summary>
public sealed class DeskListsTests : IDisposable
{
    private readonly Scenario scenario = new();

    public void Dispose() => scenario.Dispose();

    [Fact]
    public async Task The_desk_counts_what_waits()
    {
        await StoryAsync();

        var desk = await scenario.RunAsync<ReadDesk, Result<ReadDesk.View>>(use => use.HandleAsync(scenario.Staff, default));

        (desk.Value.Waiting, desk.Value.Unrouted, desk.Value.Offered, desk.Value.OpenReferrals, desk.Value.Forgotten).ShouldBe((1, 1, 1, 2, 1));
    }

    [Fact]
    public async Task Nobody_is_forgotten()
    {
        await StoryAsync();

        var rows = await scenario.RunAsync<ListForgotten, Result<Page<ListForgotten.Row>>>(use =>
            use.HandleAsync(new(new()), scenario.Staff, default)
        );

        (rows.Value.Total, rows.Value.Items.Single().Waiting, rows.Value.Items.Single().Best).ShouldBe((1, 1, 66));
    }

    [Fact]
    public async Task An_inbox_holds_an_agencys_own_offers_with_their_reasons()
    {
        await StoryAsync();

        var own = await InboxAsync(scenario.Alliance.Recruiter);
        var other = await InboxAsync(scenario.Alliance.OtherOwner);

        (own.Total, own.Items.Single().Title, own.Items.Single().Route.Reasons.Count, other.Total).ShouldBe((1, "会计", 5, 0));
    }

    [Fact]
    public async Task What_nobody_took_is_listed_for_staff_with_every_agency_and_why_not()
    {
        await StoryAsync();

        var row = (
            await scenario.RunAsync<ListUnrouted, Result<List<ListUnrouted.Row>>>(use => use.HandleAsync(scenario.Staff, default))
        ).Value.Single();
        var view = await scenario.RunAsync<PreviewRouting, Result<PreviewRouting.View>>(use =>
            use.HandleAsync(new(row.ReferralId, null), scenario.Staff, default)
        );

        (row.Title, row.Asked).ShouldBe(("司机", 2));
        view.Value.Choice.Excluded.ShouldAllBe(agency => agency.Code == "asked-already");
        view.Value.Asked.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_referral_is_read_by_its_parties_and_hidden_from_others()
    {
        await StoryAsync();
        var route = (await InboxAsync(scenario.Alliance.Recruiter)).Items.Single().Route;
        await scenario.RunAsync<AcceptRoute, Result>(use => use.HandleAsync(new(route.Id), scenario.Alliance.Recruiter, default));
        var id = route.ReferralId!.Value;

        var own = await ReadAsync(id, scenario.Alliance.Recruiter);
        var other = await ReadAsync(id, scenario.Alliance.OtherOwner);
        var list = await scenario.RunAsync<ListReferrals, Page<ListReferrals.Row>>(use =>
            use.HandleAsync(new(), scenario.Alliance.Recruiter, default)
        );

        own.Value.Steps.Select(step => step.Stage).ShouldBe([ReferralStage.Routed, ReferralStage.Accepted, ReferralStage.ConsentAsked]);
        own.Value.Next(scenario.Alliance.Clock.GetUtcNow()).ShouldBe([ReferralStage.Refused, ReferralStage.Withdrawn]);
        other.Error!.Kind.ShouldBe(ErrorKind.NotFound);
        list.Items.Single().Stage.ShouldBe(ReferralStage.ConsentAsked);
    }

    [Fact]
    public async Task The_audit_log_is_filtered_and_paged()
    {
        await StoryAsync();

        var all = await AuditAsync(new(new PageRequest(2)));
        var declines = await AuditAsync(new(new(), "route.declined"));
        var tomorrow = await AuditAsync(new(new(), From: scenario.Alliance.Today.AddDays(1)));

        (all.Items.Count, all.NextCursor is not null, declines.Total, tomorrow.Total).ShouldBe((2, true, 2, 0));
    }

    [Fact]
    public async Task Filters_and_both_readings_are_there_for_the_reviewer()
    {
        await StoryAsync();
        var waiting = await scenario.ReadAsync(db => db.Matches.SingleAsync(row => row.Status == MatchStatus.Proposed));

        var filters = await scenario.RunAsync<ListFilters, Result<ListFilters.View>>(use => use.HandleAsync(scenario.Staff, default));
        var match = await scenario.RunAsync<ReadMatch, Result<ReadMatch.View>>(use => use.HandleAsync(waiting.Id, scenario.Staff, default));

        filters.Value.Agencies.Single().Count.ShouldBe(1);
        filters.Value.Districts.Single().Value.ShouldBe("静安");
        match.Value.Resume.Skills.Single().Name.ShouldBe("Java");
    }

    [Fact]
    public async Task Guidance_is_listed_for_the_counsellor_who_has_it_and_read_without_the_counsellors_notes_by_the_graduate()
    {
        await scenario.OpenAgenciesAsync();
        var graduate = await scenario.GraduateAsync();
        var id = (
            await scenario.RunAsync<OpenGuidanceTask, Result<Guid>>(use =>
                use.HandleAsync(new(graduate.GraduateId!.Value, GuidanceKind.MockInterview, null, "练一次"), scenario.Staff, default)
            )
        ).Value;
        await scenario.DrainAsync();
        var route = (await InboxAsync(scenario.Alliance.Counsellor)).Items.Single().Route;
        await scenario.RunAsync<AcceptRoute, Result>(use => use.HandleAsync(new(route.Id), scenario.Alliance.Counsellor, default));
        await scenario.RunAsync<WriteGuidanceNotes, Result>(use =>
            use.HandleAsync(new(id, "内部", "准备自我介绍"), scenario.Alliance.Counsellor, default)
        );

        var mine = await scenario.RunAsync<ListGuidanceTasks, Page<ListGuidanceTasks.Row>>(use =>
            use.HandleAsync(new(new(), MineOnly: true), scenario.Alliance.Counsellor, default)
        );
        var read = await scenario.RunAsync<ReadGuidanceTask, Result<ReadGuidanceTask.View>>(use => use.HandleAsync(id, graduate, default));

        mine.Items.Single().CounsellorName.ShouldBe("周指导");
        (read.Value.CounsellorNotes, read.Value.Task.GraduateNotes).ShouldBe(("", "准备自我介绍"));
    }

    private async Task StoryAsync()
    {
        await scenario.OpenAgenciesAsync();
        await ApplyAsync(await scenario.GraduateAsync("陈同学"), "司机");
        await DeclineAsync(scenario.Alliance.Recruiter);
        await DeclineAsync(scenario.Alliance.OtherOwner);
        await ApplyAsync(await scenario.GraduateAsync("李同学"), "会计");
        var forgotten = await scenario.GraduateAsync("周同学");
        await scenario.MatchAsync(forgotten.GraduateId!.Value, await scenario.Alliance.PublishedAsync("出纳"), 66);
    }

    private async Task ApplyAsync(Actor graduate, string title)
    {
        var posting = await scenario.Alliance.PublishedAsync(title);
        (await scenario.RunAsync<ApplyToPosting, Result<Guid>>(use => use.HandleAsync(new(posting), graduate, default))).Error.ShouldBeNull();
        await scenario.DrainAsync();
    }

    private async Task DeclineAsync(Actor actor)
    {
        var route = await scenario.ReadAsync(db => db.Routes.SingleAsync(row => row.Status == RouteStatus.Offered));
        var declined = await scenario.RunAsync<DeclineRoute, Result>(use => use.HandleAsync(new(route.Id, "no-capacity"), actor, default));
        declined.Error.ShouldBeNull();
        await scenario.DrainAsync();
    }

    private async Task<Page<ListRoutes.Row>> InboxAsync(Actor actor) =>
        (
            await scenario.RunAsync<ListRoutes, Result<Page<ListRoutes.Row>>>(use => use.HandleAsync(new(RouteStatus.Offered, new()), actor, default))
        ).Value;

    private Task<Result<ReadReferral.View>> ReadAsync(Guid id, Actor actor) =>
        scenario.RunAsync<ReadReferral, Result<ReadReferral.View>>(use => use.HandleAsync(id, actor, default));

    private async Task<Page<AuditEntry>> AuditAsync(ListAudit.Request request) =>
        (await scenario.RunAsync<ListAudit, Result<Page<AuditEntry>>>(use => use.HandleAsync(request, scenario.Staff, default))).Value;
}
