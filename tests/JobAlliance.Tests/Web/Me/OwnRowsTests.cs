using System.Net;
using AngleSharp.Html.Dom;
using JobAlliance.Tests.Support;

namespace JobAlliance.Tests.Web.Me;

public sealed class OwnRowsTests : IAsyncLifetime
{
    private RunningAlliance alliance = null!;

    public static TheoryData<string> Pages =>
        [
            "/me",
            "/me/matches",
            "/me/progress",
            "/me/guidance",
            "/me/consents",
            "/me/messages",
            "/me/timeline",
            "/me/data",
            "/me/resume",
            "/me/resume/wishes",
            "/me/resume/check",
            "/me/resume/print",
            "/me/data/resume.json",
            "/notifications",
            "/account",
        ];

    public async ValueTask InitializeAsync() => alliance = await RunningAlliance.StartAsync();

    public ValueTask DisposeAsync() => alliance.DisposeAsync();

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_of_ones_own_opens_for_its_graduate_and_leads_a_visitor_to_sign_in(string path)
    {
        using var graduate = await RegisteredAsync();
        using var visitor = alliance.Visitor();

        (await graduate.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await visitor.GetAsync(path)).Headers.Location!.ToString().ShouldContain("/account/sign-in");
    }

    [Theory]
    [InlineData("/me/referrals/")]
    [InlineData("/me/guidance/")]
    public async Task A_row_that_is_not_ones_own_is_not_there(string path)
    {
        using var graduate = await RegisteredAsync();

        (await graduate.GetAsync(path + Guid.CreateVersion7(DateTimeOffset.UnixEpoch))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_form_that_a_page_does_not_take_is_refused_and_shows_no_fault()
    {
        using var graduate = await RegisteredAsync();
        var form = (IHtmlFormElement)(await graduate.OpenAsync("/me/data")).QuerySelector("main form")!;

        var answer = await graduate.PostAsync("/me/progress", form, []);

        answer.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("<h1");
    }

    [Theory]
    [InlineData("abc", HttpStatusCode.BadRequest)]
    [InlineData("138", HttpStatusCode.BadRequest)]
    [InlineData("+86 138-0000-0000", HttpStatusCode.Redirect)]
    public async Task A_telephone_number_has_to_be_one(string typed, HttpStatusCode answer)
    {
        using var graduate = await RegisteredAsync();

        var saved = await graduate.SendAsync("/me/resume", ("Input.Profile.Phone", typed));

        saved.StatusCode.ShouldBe(answer);
    }

    [Fact]
    public async Task Who_has_found_work_can_look_again()
    {
        using var graduate = await RegisteredAsync();
        await graduate.PressAsync(await graduate.OpenAsync("/me/data"), "Hired");

        await graduate.PressAsync(await graduate.OpenAsync("/me/data"), "Again");

        (await graduate.OpenAsync("/me/data")).QuerySelector("form[action*='Hired']").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("/agency")]
    [InlineData("/staff")]
    public async Task A_graduate_does_not_enter_a_desk(string path)
    {
        using var graduate = await RegisteredAsync();

        (await graduate.GetAsync(path)).StatusCode.ShouldBeOneOf(HttpStatusCode.Forbidden, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Every_answer_forbids_what_is_inline()
    {
        using var visitor = alliance.Visitor();

        var policy = (await visitor.GetAsync("/")).Headers.GetValues("Content-Security-Policy").Single();

        policy.ShouldContain("default-src 'self'");
        policy.ShouldNotContain("unsafe");
    }

    private async Task<PageVisitor> RegisteredAsync()
    {
        var visitor = alliance.Visitor();
        await visitor.SendAsync(
            "/account/register",
            ("Input.Name", "王小明"),
            ("Input.Email", "wang@example.org"),
            ("Input.Password", "correct horse 1")
        );
        return visitor;
    }
}
