using JobAlliance.Core.Common;
using JobAlliance.Core.Messages;
using JobAlliance.Core.Referrals;
using JobAlliance.Core.Review;
using JobAlliance.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Tests.Core.Review;

public sealed class ReviewTests : IDisposable
{
    private readonly Scenario scenario = new();

    public void Dispose() => scenario.Dispose();

    [Fact]
    public async Task The_queue_is_best_first_and_pages_without_gaps_or_repeats()
    {
        var ids = await ProposeAsync(70, 90, 80, 90, 60);
        var seen = new List<Guid>();
        string? cursor = null;
        do
        {
            var page = (await ListAsync(new() { Page = new PageRequest(2, cursor) })).Value;
            page.Total.ShouldBe(5);
            seen.AddRange(page.Items.Select(row => row.Id));
            cursor = page.NextCursor;
        } while (cursor is not null);

        seen.Order().ShouldBe(ids.Order());
        seen[..2].Order().ShouldBe(new[] { ids[1], ids[3] }.Order());
        seen[^1].ShouldBe(ids[4]);
    }

    [Fact]
    public async Task The_queue_filters_by_score_agency_district_occupation_and_age()
    {
        await ProposeAsync(70, 90);

        (await CountAsync(new() { ScoreFrom = 80 })).ShouldBe(1);
        (
            await CountAsync(
                new()
                {
                    AgencyId = scenario.Alliance.AgencyId,
                    District = "静安",
                    Occupation = "backend-developer",
                }
            )
        ).ShouldBe(2);
        (await CountAsync(new() { AgencyId = scenario.Alliance.OtherAgencyId })).ShouldBe(0);
        (await CountAsync(new() { CentreOnly = true })).ShouldBe(0);
        (await CountAsync(new() { WaitingDays = 2 })).ShouldBe(0);
        scenario.Alliance.Clock.Advance(TimeSpan.FromDays(3));
        (await CountAsync(new() { WaitingDays = 2 })).ShouldBe(2);
    }

    [Fact]
    public async Task Nobody_but_staff_sees_the_queue() =>
        (
            await scenario.RunAsync<ListMatches, Result<Page<ListMatches.Row>>>(use => use.HandleAsync(new(), scenario.Alliance.Owner, default))
        ).Error!.Kind.ShouldBe(ErrorKind.Forbidden);

    [Fact]
    public async Task A_bulk_decision_is_previewed_and_skips_what_is_decided_already()
    {
        var ids = await ProposeAsync(70, 90, 80);
        await ApproveAsync([ids[0]]);

        var preview = await scenario.RunAsync<PreviewDecision, Result<PreviewDecision.Preview>>(use =>
            use.HandleAsync(new(ids), scenario.Staff, default)
        );
        var outcome = await ApproveAsync(ids);

        (preview.Value.Deciding, preview.Value.Skipped, preview.Value.Graduates, preview.Value.LeftWithout).ShouldBe((2, 1, 1, 0));
        outcome.Value.ShouldBe(new DecisionOutcome(2, 1));
        (await ApproveAsync(ids)).Error!.Code.ShouldBe("match.not-waiting");
    }

    [Fact]
    public async Task A_rejection_has_a_coded_reason_and_the_graduate_reads_it()
    {
        var ids = await ProposeAsync(70);

        (await RejectAsync(ids, "nonsense", null)).Error!.Code.ShouldBe("common.reason-unknown");
        (await RejectAsync(ids, "other", " ")).Error!.Code.ShouldBe("common.text-missing");
        (await RejectAsync(ids, "other", "这个岗位已有同校同学在谈。")).Error.ShouldBeNull();

        var match = await scenario.ReadAsync(db => db.Matches.SingleAsync());
        (match.Status, match.DecidedByName).ShouldBe((MatchStatus.Rejected, scenario.Staff.Name));
        (await scenario.ReadAsync(db => db.TimelineEntries.SingleAsync())).Args.ShouldBe(["other", "这个岗位已有同校同学在谈。"]);
    }

    [Fact]
    public async Task A_rejection_can_be_taken_back_for_a_while_and_then_no_more()
    {
        var ids = await ProposeAsync(70, 80);
        await RejectAsync([ids[0]], "role-differs", null);
        (await ReopenAsync(ids[0])).Error.ShouldBeNull();
        (await StatusesAsync()).ShouldAllBe(status => status == MatchStatus.Proposed);
        (await scenario.ReadAsync(db => db.TimelineEntries.CountAsync())).ShouldBe(0);
        (await scenario.ReadAsync(db => db.Notifications.CountAsync())).ShouldBe(0);

        await RejectAsync([ids[1]], "role-differs", null);
        scenario.Alliance.Clock.Advance(TimeSpan.FromMinutes(11));
        (await ReopenAsync(ids[1])).Error!.Code.ShouldBe("match.undo-late");
    }

    [Fact]
    public async Task The_standing_rule_is_off_until_staff_switch_it_on_and_then_signs_what_it_decides()
    {
        var ids = await ProposeAsync(90, 70);
        await RaiseProposedAsync(ids);
        await scenario.DrainAsync();
        (await StatusesAsync()).ShouldAllBe(status => status == MatchStatus.Proposed);

        await scenario.RunAsync<SetStandingRule, Result>(use => use.HandleAsync(new(true, 85, 0), scenario.Staff, default));
        await RaiseProposedAsync(ids);
        await scenario.DrainAsync();

        (await scenario.ReadAsync(db => db.Matches.SingleAsync(row => row.Id == ids[0]))).DecidedByName.ShouldBe("standing-rule:approve-from-85");
        (await scenario.ReadAsync(db => db.Matches.SingleAsync(row => row.Id == ids[1]))).Status.ShouldBe(MatchStatus.Proposed);
        (await scenario.ReadAsync(db => db.AuditEntries.SingleAsync(row => row.Action == "match.approved"))).ActorKind.ShouldBe(ActorKind.Rule);
    }

    [Fact]
    public async Task An_approval_delivered_twice_opens_one_referral_and_one_offer()
    {
        await scenario.OpenAgenciesAsync();
        var ids = await ProposeAsync(90);
        await ApproveAsync(ids);
        var message = await scenario.ReadAsync(db => db.Outbox.SingleAsync(row => row.Type == typeof(MatchApproved).FullName));

        await scenario.DeliverAsync(message);
        await scenario.DeliverAsync(message);
        await scenario.DrainAsync();

        (await scenario.ReadAsync(db => db.Referrals.CountAsync())).ShouldBe(1);
        (await scenario.ReadAsync(db => db.Routes.CountAsync())).ShouldBe(1);
        (await scenario.ReadAsync(db => db.Referrals.SingleAsync())).Stage.ShouldBe(ReferralStage.Routed);
    }

    private async Task<IReadOnlyList<Guid>> ProposeAsync(params double[] scores)
    {
        var graduate = await scenario.GraduateAsync();
        var ids = new List<Guid>();
        foreach (var score in scores)
        {
            ids.Add(await scenario.MatchAsync(graduate.GraduateId!.Value, await scenario.Alliance.PublishedAsync(), score));
        }

        await scenario.ChangeAsync(db => db.Outbox.ExecuteDeleteAsync());
        return ids;
    }

    private Task RaiseProposedAsync(IReadOnlyList<Guid> ids) =>
        scenario.ChangeAsync(db =>
        {
            db.Raise(new MatchesProposed(ids));
            return Task.CompletedTask;
        });

    private Task<List<MatchStatus>> StatusesAsync() => scenario.ReadAsync(db => db.Matches.Select(row => row.Status).ToListAsync());

    private Task<Result<Page<ListMatches.Row>>> ListAsync(ListMatches.Request request) =>
        scenario.RunAsync<ListMatches, Result<Page<ListMatches.Row>>>(use => use.HandleAsync(request, scenario.Staff, default));

    private async Task<int?> CountAsync(ListMatches.Request request) => (await ListAsync(request)).Value.Total;

    private Task<Result<DecisionOutcome>> ApproveAsync(IReadOnlyList<Guid> ids) =>
        scenario.RunAsync<ApproveMatches, Result<DecisionOutcome>>(use => use.HandleAsync(new(ids), scenario.Staff, default));

    private Task<Result> ReopenAsync(Guid id) => scenario.RunAsync<ReopenMatch, Result>(use => use.HandleAsync(new(id), scenario.Staff, default));

    private Task<Result<DecisionOutcome>> RejectAsync(IReadOnlyList<Guid> ids, string code, string? words) =>
        scenario.RunAsync<RejectMatches, Result<DecisionOutcome>>(use => use.HandleAsync(new(new(ids), code, words), scenario.Staff, default));
}
