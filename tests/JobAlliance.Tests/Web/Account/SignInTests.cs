using System.Net;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using JobAlliance.Adapters.Identity;
using JobAlliance.Core.Accounts;
using JobAlliance.Core.Common;
using JobAlliance.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Tests.Web.Account;

public sealed partial class SignInTests : IAsyncLifetime
{
    private const string Email = "wang@example.org";
    private const string Password = "correct horse 1";
    private RunningAlliance alliance = null!;

    public async ValueTask InitializeAsync() => alliance = await RunningAlliance.StartAsync();

    public ValueTask DisposeAsync() => alliance.DisposeAsync();

    [Fact]
    public async Task A_graduate_registers_and_is_in()
    {
        using var visitor = await RegisteredAsync();

        (await visitor.GetAsync("/account")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var login = await alliance.WithDbAsync(db => db.Logins.SingleAsync());
        login.Issuer.ShouldBe(SignInDb.Issuer);
        (await alliance.WithDbAsync(db => db.Graduates.SingleAsync())).AccountId.ShouldBe(login.AccountId);
    }

    [Fact]
    public async Task A_refused_registration_keeps_what_was_typed_and_says_what_is_wrong()
    {
        using var visitor = alliance.Visitor();

        var answer = await visitor.SendAsync("/account/register", ("Input.Name", "王小明"), ("Input.Email", "wang"), ("Input.Password", "short"));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await PageVisitor.ReadAsync(answer);
        page.QuerySelector("#Input_Name")!.GetAttribute("value").ShouldBe("王小明");
        page.QuerySelectorAll(".error-summary a").Select(link => link.GetAttribute("href")).ShouldBe(["#Input_Email", "#Input_Password"]);
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_even_for_the_right_one()
    {
        (await RegisteredAsync()).Dispose();
        using var visitor = alliance.Visitor();
        for (var tries = 0; tries < 5; tries++)
        {
            await SignInAsync(visitor, Email, "wrong password");
        }

        var answer = await SignInAsync(visitor, Email, Password);

        (await PageVisitor.ReadAsync(answer)).QuerySelector(".error-summary")!.TextContent.ShouldContain("锁定");
    }

    [Fact]
    public async Task A_forgotten_password_is_set_anew_by_the_mailed_link_once()
    {
        (await RegisteredAsync()).Dispose();
        using var visitor = alliance.Visitor();
        await visitor.SendAsync("/account/forgot", ("Email", Email));
        var link = LinkOf(alliance.NewestMail());

        var first = await visitor.SendAsync(link, ("Password", "another long one"));
        var second = await visitor.SendAsync(link, ("Password", "a third long one"));

        first.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        second.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await SignInAsync(visitor, Email, "another long one")).Headers.Location!.ToString().ShouldBe("/me");
    }

    [Fact]
    public async Task The_bare_address_of_a_new_password_says_that_the_mails_link_is_needed()
    {
        using var visitor = alliance.Visitor();

        var page = await visitor.OpenAsync("/account/reset");

        page.QuerySelector("input[type=password]").ShouldBeNull();
        page.QuerySelector("main a[href='/account/forgot']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Nobody_learns_whether_an_address_is_registered()
    {
        using var visitor = alliance.Visitor();

        var answer = await visitor.SendAsync("/account/forgot", ("Email", "nobody@example.org"));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        Directory.Exists(Path.Combine(alliance.Folder, "mail")).ShouldBeFalse();
    }

    [Fact]
    public async Task An_invitation_lets_its_person_in_once_and_asks_for_a_second_factor_first()
    {
        var link = await InvitedStaffAsync();
        using var visitor = alliance.Visitor();

        var accepted = await visitor.SendAsync(link, ("Password", Password));

        var said = await accepted.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        accepted.StatusCode.ShouldBe(HttpStatusCode.Redirect, said);
        accepted.Headers.Location!.ToString().ShouldBe("/staff");
        (await alliance.Visitor().OpenAsync(link)).QuerySelector("form input[type=password]").ShouldBeNull();
        var account = await visitor.GetAsync("/notifications");
        account.Headers.Location!.ToString().ShouldStartWith("/account/second-factor");
    }

    [Fact]
    public async Task A_second_factor_is_set_up_by_a_code_and_asked_for_at_the_next_sign_in()
    {
        var link = await InvitedStaffAsync();
        using var visitor = alliance.Visitor();
        await visitor.SendAsync(link, ("Password", Password));
        var setUp = await visitor.OpenAsync("/account/second-factor");
        var secret = setUp.QuerySelector(".setup-key")!.TextContent.Replace(" ", "", StringComparison.Ordinal);

        var wrong = await visitor.SendAsync("/account/second-factor", ("Code", "000000"));
        var right = await visitor.SendAsync("/account/second-factor", ("Code", CodeOf(secret)));
        using var later = alliance.Visitor();
        var password = await SignInAsync(later, "staff@example.org", Password);

        wrong.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await PageVisitor.ReadAsync(right)).QuerySelectorAll(".codes li").Length.ShouldBe(8);
        password.Headers.Location!.ToString().ShouldStartWith("/account/verify");
        var verified = await later.SendAsync(password.Headers.Location.ToString(), ("Code", CodeOf(secret)));
        verified.Headers.Location!.ToString().ShouldBe("/staff");
    }

    [Fact]
    public async Task Rooms_of_others_stay_shut()
    {
        using var graduate = await RegisteredAsync();
        using var visitor = alliance.Visitor();

        (await visitor.GetAsync("/account")).Headers.Location!.ToString().ShouldContain("/account/sign-in");
        (await graduate.GetAsync("/account?x=1")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_return_address_of_another_site_is_not_followed()
    {
        (await RegisteredAsync()).Dispose();
        using var visitor = alliance.Visitor();

        var answer = await visitor.SendAsync("/account/sign-in?returnUrl=%2F%2Fevil.example", ("Input.Email", Email), ("Input.Password", Password));

        answer.Headers.Location!.ToString().ShouldBe("/me");
    }

    private async Task<PageVisitor> RegisteredAsync()
    {
        var visitor = alliance.Visitor();
        var answer = await visitor.SendAsync("/account/register", ("Input.Name", "王小明"), ("Input.Email", Email), ("Input.Password", Password));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return visitor;
    }

    private async Task<string> InvitedStaffAsync()
    {
        var accountId = await alliance.WithAsync<AddStaff, Guid>(async add =>
            (await add.HandleAsync(new AddStaff.Request("陈静", "staff@example.org", false), Actor.System, default)).Value
        );
        var invited = await alliance.WithAsync<InviteAccount, InviteAccount.Invited>(async invite =>
            (await invite.HandleAsync(accountId, Actor.System, default)).Value
        );
        return $"/account/invitation?token={invited.Token}";
    }

    private static Task<HttpResponseMessage> SignInAsync(PageVisitor visitor, string email, string password) =>
        visitor.SendAsync("/account/sign-in", ("Input.Email", email), ("Input.Password", password));

    private static string LinkOf(string mail) => new Uri(LinkPattern().Match(mail).Value).PathAndQuery;

    /// <summary>RFC 6238 with SHA-1, six digits and steps of thirty seconds, as authenticator apps do it.</summary>
    private static string CodeOf(string base32)
    {
        const string alphabet = "abcdefghijklmnopqrstuvwxyz234567";
        var bits = string.Concat(base32.Select(letter => Convert.ToString(alphabet.IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        var key = bits.Chunk(8).Where(chunk => chunk.Length == 8).Select(chunk => Convert.ToByte(new string(chunk), 2)).ToArray();
        var step = BitConverter.GetBytes(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30).Reverse().ToArray();
        var hash = HMACSHA1.HashData(key, step);
        var offset = hash[^1] & 0xf;
        var number = ((hash[offset] & 0x7f) << 24) | (hash[offset + 1] << 16) | (hash[offset + 2] << 8) | hash[offset + 3];
        return (number % 1_000_000).ToString("D6", System.Globalization.CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex LinkPattern();
}
