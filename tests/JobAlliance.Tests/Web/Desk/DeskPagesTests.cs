using System.Net;
using JobAlliance.Adapters.Identity;
using JobAlliance.Core.Accounts;
using JobAlliance.Core.Agencies;
using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Tests.Support;

namespace JobAlliance.Tests.Web.Desk;

/// <summary>Every page of both desks on the real program, empty as on the first day.</summary>
public sealed class DeskPagesTests : IAsyncLifetime
{
    private const string Password = "correct horse 1";
    private RunningAlliance alliance = null!;

    public async ValueTask InitializeAsync() => alliance = await RunningAlliance.StartAsync("--SignIn:SecondFactor=offered");

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
        using var staff = await VisitorAsync("staff@example.org", AccountRole.Staff);
        using var recruiter = await VisitorAsync("recruiter@example.org", AccountRole.AgencyMember);

        foreach (var path in paths)
        {
            (await staff.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.OK, path);
            (await recruiter.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, path);
        }
    }

    [Fact]
    public async Task Every_page_of_an_agencys_work_opens_for_its_members_and_for_nobody_else()
    {
        string[] paths = ["/agency/inbox", "/agency/referrals", "/agency/guidance", "/agency/threads"];
        using var staff = await VisitorAsync("staff@example.org", AccountRole.Staff);
        using var recruiter = await VisitorAsync("recruiter@example.org", AccountRole.AgencyMember);

        foreach (var path in paths)
        {
            (await recruiter.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.OK, path);
            (await staff.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, path);
        }
    }

    [Fact]
    public async Task A_notice_is_published_from_the_page_and_an_empty_one_says_what_is_missing()
    {
        using var staff = await VisitorAsync("staff@example.org", AccountRole.Staff);

        var empty = await staff.SendAsync("/staff/notices", ("Input.Title", ""), ("Input.Text", ""));
        var done = await staff.SendAsync("/staff/notices", ("Input.Title", "春季专场"), ("Input.Text", "三月五日,区就业促进中心。"));

        (await PageVisitor.ReadAsync(empty)).QuerySelectorAll(".error-summary a").Length.ShouldBe(2);
        done.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await staff.OpenAsync("/staff/notices")).Body!.TextContent.ShouldContain("春季专场");
    }

    private async Task<PageVisitor> VisitorAsync(string email, AccountRole role)
    {
        var subject = (await alliance.WithAsync<LocalLogins, Result<string>>(logins => logins.CreateAsync(email, Password, isConfirmed: true))).Value;
        await alliance.WithDbAsync(db => AddAsync(db, email, role, subject));
        var visitor = alliance.Visitor();
        var answer = await visitor.SendAsync("/account/sign-in", ("Input.Email", email), ("Input.Password", Password));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return visitor;
    }

    private static async Task<int> AddAsync(AppDb db, string email, AccountRole role, string subject)
    {
        var account = new global::JobAlliance.Core.Accounts.Account
        {
            Id = db.NewId(),
            DisplayName = email,
            Role = role,
            Email = email,
            CreatedAt = db.Now,
        };
        db.Accounts.Add(account);
        db.Logins.Add(
            new Login
            {
                Id = db.NewId(),
                AccountId = account.Id,
                Issuer = SignInDb.Issuer,
                Subject = subject,
            }
        );
        if (role == AccountRole.AgencyMember)
        {
            AddSeat(db, account.Id);
        }

        return await db.SaveChangesAsync();
    }

    private static void AddSeat(AppDb db, Guid accountId)
    {
        var agency = new Agency
        {
            Id = db.NewId(),
            Name = "静安人才服务",
            JoinedOn = db.Today,
        };
        db.Agencies.Add(agency);
        db.AgencyMembers.Add(
            new AgencyMember
            {
                Id = db.NewId(),
                AgencyId = agency.Id,
                AccountId = accountId,
                Role = AgencyRole.Recruiter,
                JoinedAt = db.Now,
            }
        );
    }
}
