using System.Net;
using JobAlliance.Core.Accounts;
using JobAlliance.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Tests.Web.Desk;

public sealed class StaffAccountsPageTests : IAsyncLifetime
{
    private const string Path = "/staff/administration";
    private RunningAlliance alliance = null!;

    public async ValueTask InitializeAsync() => alliance = await RunningAlliance.StartAsync("--SignIn:SecondFactor=offered");

    public ValueTask DisposeAsync() => alliance.DisposeAsync();

    [Fact]
    public async Task A_colleague_is_invited_by_mail_and_may_come_in()
    {
        using var administrator = await new People(alliance).SignInAsync("admin@example.org", AccountRole.Administrator);

        var answer = await administrator.SendAsync(Path, ("Input.Name", "许老师"), ("Input.Email", "xu@example.org"), ("Input.Role", "Staff"));

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await administrator.OpenAsync(Path)).QuerySelector("tbody")!.TextContent.ShouldContain("许老师");
        alliance.NewestMail().ShouldContain("/account/invitation?token=");
    }

    [Fact]
    public async Task What_is_wrong_with_a_new_colleague_is_said_beside_its_field()
    {
        using var administrator = await new People(alliance).SignInAsync("admin@example.org", AccountRole.Administrator);

        var answer = await administrator.SendAsync(Path, ("Input.Name", "许老师"), ("Input.Email", "admin@example.org"));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await PageVisitor.ReadAsync(answer)).GetElementById("Input_Email-error").ShouldNotBeNull();
    }

    [Fact]
    public async Task The_last_administrator_is_told_why_they_stay()
    {
        using var administrator = await new People(alliance).SignInAsync("admin@example.org", AccountRole.Administrator);

        var answer = await administrator.PressAsync(await administrator.OpenAsync(Path), "Deactivate");

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await PageVisitor.ReadAsync(answer)).QuerySelector(".error-summary")!.TextContent.ShouldContain("admin@example.org");
        (await alliance.WithDbAsync(db => db.Accounts.CountAsync(row => row.DisabledAt != null))).ShouldBe(0);
    }

    [Fact]
    public async Task Who_is_deactivated_is_out_with_the_next_click_and_comes_back()
    {
        var people = new People(alliance);
        using var administrator = await people.SignInAsync("admin@example.org", AccountRole.Administrator);
        using var staff = await people.SignInAsync("wang@example.org", AccountRole.Staff);
        var account = await alliance.WithDbAsync(db => db.Accounts.SingleAsync(row => row.Email == "wang@example.org"));

        var own = ("account", account.Id.ToString());
        await administrator.PressAsync(await administrator.OpenAsync(Path), "Deactivate", own, ("version", "1"));
        var refused = await staff.GetAsync("/staff");
        await administrator.PressAsync(await administrator.OpenAsync(Path), "Reactivate");

        refused.StatusCode.ShouldNotBe(HttpStatusCode.OK);
        (await staff.GetAsync("/staff")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await staff.GetAsync(Path)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }
}
