using System.Net;
using JobAlliance.Core.Accounts;
using JobAlliance.Core.Agencies;
using JobAlliance.Tests.Support;

namespace JobAlliance.Tests.Web.Desk;

/// <summary>Every page of both desks on the real program, empty as on the first day.</summary>
public sealed class DeskPagesTests : IAsyncLifetime
{
    private RunningAlliance alliance = null!;
    private People people = null!;

    public async ValueTask InitializeAsync()
    {
        alliance = await RunningAlliance.StartAsync("--SignIn:SecondFactor=offered");
        people = new People(alliance);
    }

    public ValueTask DisposeAsync() => alliance.DisposeAsync();

    [Fact]
    public async Task Every_page_of_the_centre_opens_for_staff_and_for_nobody_else()
    {
        string[] paths =
        [
            "/staff",
            "/staff/review",
            "/staff/review/rule",
            "/staff/review/weights",
            "/staff/postings",
            "/staff/imports",
            "/staff/health",
            "/staff/routing",
            "/staff/routing?tab=Offered",
            "/staff/referrals",
            "/staff/guidance",
            "/staff/guidance/open",
            "/staff/graduates",
            "/staff/notices",
            "/staff/messages",
            "/staff/audit",
        ];
        using var staff = await people.SignInAsync("staff@example.org", AccountRole.Staff);
        using var recruiter = await RecruiterAsync();

        foreach (var path in paths)
        {
            (await staff.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.OK, path);
            (await recruiter.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, path);
        }
    }

    [Fact]
    public async Task Every_page_of_an_agencys_work_opens_for_its_members_and_for_nobody_else()
    {
        string[] paths = ["/agency/inbox", "/agency/referrals", "/agency/guidance", "/agency/threads", "/agency/webhooks"];
        using var staff = await people.SignInAsync("staff@example.org", AccountRole.Staff);
        using var recruiter = await RecruiterAsync();

        foreach (var path in paths)
        {
            (await recruiter.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.OK, path);
            (await staff.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, path);
        }
    }

    [Fact]
    public async Task A_notice_is_published_from_the_page_and_an_empty_one_says_what_is_missing()
    {
        using var staff = await people.SignInAsync("staff@example.org", AccountRole.Staff);

        var empty = await staff.SendAsync("/staff/notices", ("Input.Title", ""), ("Input.Text", ""));
        var done = await staff.SendAsync("/staff/notices", ("Input.Title", "春季专场"), ("Input.Text", "三月五日，区就业促进中心。"));

        (await PageVisitor.ReadAsync(empty)).QuerySelectorAll(".error-summary a").Length.ShouldBe(2);
        done.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await staff.OpenAsync("/staff/notices")).Body!.TextContent.ShouldContain("春季专场");
    }

    private async Task<PageVisitor> RecruiterAsync() =>
        await people.SignInAsync(
            "recruiter@example.org",
            AccountRole.AgencyMember,
            await people.AddAgencyAsync("静安人才服务"),
            AgencyRole.Recruiter
        );
}
