using System.Net;
using JobAlliance.Core.Accounts;
using JobAlliance.Core.Data;
using JobAlliance.Core.Demonstration;
using JobAlliance.Core.Imports;
using JobAlliance.Core.Referrals;
using JobAlliance.Core.Review;
using JobAlliance.Core.Routing;
using JobAlliance.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace JobAlliance.Tests.Web.Demonstration;

/// <summary>The first start of a developer's machine, with a small alliance.</summary>
public sealed class DemonstrationStartTests
{
    [Fact]
    public async Task Pages_say_how_far_it_is_and_then_six_weeks_of_work_are_there_to_see()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var alliance = await RunningAlliance.StartAsync(
            "--environment=Development",
            "--Demonstration:Enabled=true",
            "--Demonstration:Graduates=40",
            "--Demonstration:Postings=200"
        );
        using var visitor = alliance.Visitor();

        await SaysHowFarAsync(visitor);
        var progress = alliance.Services.GetRequiredService<DemonstrationProgress>();
        await Eventually.TrueAsync(() => Task.FromResult(progress.Now is null), seconds: 300);

        (await visitor.GetAsync("/preparing?back=/jobs")).Headers.Location!.ToString().ShouldBe("/jobs");
        (await visitor.GetAsync("/health/ready")).StatusCode.ShouldBe(HttpStatusCode.OK);
        alliance.Services.GetRequiredService<TimeProvider>().GetUtcNow().ShouldBe(TimeProvider.System.GetUtcNow(), TimeSpan.FromSeconds(5));
        await LeavesSomethingOfEverythingAsync(alliance, cancel);
        await IsSpreadOverWeeksAsync(alliance, cancel);
        await ShowsAGraduateWhatComesAndKeepsARefusedMessageAsync(alliance, visitor);
    }

    private static async Task ShowsAGraduateWhatComesAndKeepsARefusedMessageAsync(RunningAlliance alliance, PageVisitor graduate)
    {
        await Eventually.TrueAsync(() => alliance.WithDbAsync(db => MaySignInAsync(db, DemonstrationPeople.Graduate)));
        await graduate.SendAsync("/account/sign-in", ("Input.Email", DemonstrationPeople.Graduate), ("Input.Password", DemonstrationPeople.Password));
        var dates = (await graduate.OpenAsync("/me")).QuerySelectorAll(".date-card time").Select(time => time.GetAttribute("datetime")).ToList();
        dates.ShouldNotBeEmpty();
        dates.SequenceEqual(dates.Order(StringComparer.Ordinal)).ShouldBeTrue("what comes first stands first");
        var progress = await graduate.OpenAsync("/me/progress");
        var referral = progress.QuerySelector("main a[href^='/me/referrals/']")!.GetAttribute("href")!;
        var tooLong = new string('长', 2001);

        var refused = await graduate.PressAsync(await graduate.OpenAsync(referral), "Message", ("text", tooLong));

        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await PageVisitor.ReadAsync(refused);
        page.QuerySelector("textarea[name=text]")!.TextContent.ShouldBe(tooLong);
        page.QuerySelector(".error-summary h2")!.TextContent.ShouldBe("这一步没有完成");
    }

    private static Task<bool> MaySignInAsync(AppDb db, string email) =>
        db.Accounts.AnyAsync(row => row.Email == email && db.Logins.Any(login => login.AccountId == row.Id));

    private static async Task SaysHowFarAsync(PageVisitor visitor)
    {
        (await visitor.GetAsync("/jobs")).Headers.Location!.ToString().ShouldBe("/preparing?back=%2Fjobs");
        (await visitor.OpenAsync("/preparing?back=/jobs")).QuerySelector("progress")!.GetAttribute("max").ShouldBe("42");
        (await visitor.GetAsync("/health/live")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await visitor.GetAsync("/health/ready")).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        var call = await visitor.GetAsync("/api/v1/postings");
        call.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await call.Content.ReadAsStringAsync()).ShouldContain("demonstration.being-made");
    }

    private static Task<int> LeavesSomethingOfEverythingAsync(RunningAlliance alliance, CancellationToken cancel) =>
        alliance.WithDbAsync(async db =>
        {
            (await db.Matches.CountAsync(match => match.Status == MatchStatus.Proposed, cancel)).ShouldBeInRange(1, 40 * 2);
            (await db.Referrals.Select(row => row.Stage).Distinct().CountAsync(cancel)).ShouldBeGreaterThan(4);
            (await ListUnrouted.CountAsync(db, cancel)).ShouldBeGreaterThan(0, "a choice of an agency waits for staff");
            (await db.AuditEntries.AnyAsync(row => row.Action == "routing.exhausted", cancel)).ShouldBeTrue();
            (await db.GuidanceTasks.Select(row => row.Status).Distinct().CountAsync(cancel)).ShouldBeGreaterThan(1);
            (await db.ThreadMessages.AnyAsync(cancel)).ShouldBeTrue();
            (await db.Notices.CountAsync(cancel)).ShouldBe(3);
            (await db.Set<ImportJob>().CountAsync(cancel)).ShouldBe(1);
            var now = TimeProvider.System.GetUtcNow();
            (await db.Interviews.AnyAsync(interview => interview.StartsAt > now, cancel)).ShouldBeTrue("somebody has an interview ahead");
            (
                await db.Accounts.CountAsync(row => row.Role != AccountRole.Graduate && !db.Logins.Any(login => login.AccountId == row.Id), cancel)
            ).ShouldBe(0, "nobody at a desk waits for an invitation");
            return 0;
        });

    private static Task<int> IsSpreadOverWeeksAsync(RunningAlliance alliance, CancellationToken cancel) =>
        alliance.WithDbAsync(async db =>
        {
            var now = TimeProvider.System.GetUtcNow();
            var told = await db.TimelineEntries.Select(row => row.At).ToListAsync(cancel);
            told.Select(at => at.UtcDateTime.Date).Distinct().Count().ShouldBeGreaterThan(15);
            told.Max().ShouldBeLessThanOrEqualTo(now);
            (now - told.Min()).TotalDays.ShouldBeInRange(30, 43);
            var ages = await db.Referrals.Where(row => row.Stage < ReferralStage.Hired).Select(row => row.OpenedAt).ToListAsync(cancel);
            ages.Select(at => at.UtcDateTime.Date).Distinct().Count().ShouldBeGreaterThan(3);
            return 0;
        });
}
