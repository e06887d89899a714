using System.Net;
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
