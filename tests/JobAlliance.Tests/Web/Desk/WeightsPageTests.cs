using System.Net;
using AngleSharp.Html.Dom;
using JobAlliance.Core.Accounts;
using JobAlliance.Core.Demonstration;
using JobAlliance.Core.Market;
using JobAlliance.Core.Matching;
using JobAlliance.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace JobAlliance.Tests.Web.Desk;

/// <summary>The weights of the score on a market of 200 postings and 30 graduates.</summary>
public sealed class WeightsPageTests : IAsyncLifetime
{
    private const string Path = "/staff/review/weights";
    private const string Must = "Input.Values[asks.mustSkills]";
    private const string District = "Input.Values[wants.district]";
    private RunningAlliance alliance = null!;

    public async ValueTask InitializeAsync()
    {
        alliance = await RunningAlliance.StartAsync("--SignIn:SecondFactor=offered");
        await alliance.WithAsync<SeedDemonstration, bool>(seed => seed.HandleAsync(new(Graduates: 30, Postings: 200), default));
        await Eventually.TrueAsync(() => alliance.WithDbAsync(async db => !await db.Outbox.AnyAsync()), 120);
    }

    public ValueTask DisposeAsync() => alliance.DisposeAsync();

    [Fact]
    public async Task What_a_change_does_to_the_market_is_shown_and_nothing_is_saved()
    {
        using var staff = await new People(alliance).SignInAsync("wang@example.org", AccountRole.Staff);

        var answer = await PreviewAsync(staff, (Must, "0"), (District, "600"));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await PageVisitor.ReadAsync(answer);
        page.QuerySelectorAll(".desk-effects li").Length.ShouldBe(4);
        page.QuerySelectorAll(".desk-now tbody tr").Length.ShouldBeGreaterThan(0);
        ValueOf(page, Must).ShouldBe("0");
        (await alliance.WithDbAsync(db => db.WeightsVersions.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Weights_are_saved_as_a_version_with_who_and_what_and_are_in_force()
    {
        using var staff = await new People(alliance).SignInAsync("wang@example.org", AccountRole.Staff);
        var previewed = await PageVisitor.ReadAsync(await PreviewAsync(staff, (Must, "55")));

        var saved = await staff.PressAsync(previewed, "Save");

        saved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var row = (await staff.OpenAsync(Path)).QuerySelectorAll("#versions tbody tr")[0].TextContent;
        row.ShouldContain("wang@example.org");
        row.ShouldContain("55");
        alliance.Services.GetRequiredService<CurrentWeights>().Value.Asks.MustSkills.ShouldBe(55);
    }

    [Fact]
    public async Task Numbers_typed_after_the_look_are_looked_at_again_before_they_are_saved()
    {
        using var staff = await new People(alliance).SignInAsync("wang@example.org", AccountRole.Staff);
        var previewed = await PageVisitor.ReadAsync(await PreviewAsync(staff, (Must, "55")));

        var answer = await staff.PressAsync(previewed, "Save", (Must, "56"));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await alliance.WithDbAsync(db => db.WeightsVersions.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task The_second_of_two_people_is_told_who_changed_what_and_loses_nothing()
    {
        var people = new People(alliance);
        using var first = await people.SignInAsync("wang@example.org", AccountRole.Staff);
        using var second = await people.SignInAsync("xu@example.org", AccountRole.Staff);
        var ofSecond = await PageVisitor.ReadAsync(await PreviewAsync(second, (District, "70")));
        await first.PressAsync(await PageVisitor.ReadAsync(await PreviewAsync(first, (Must, "55"))), "Save");

        var answer = await second.PressAsync(ofSecond, "Save");

        answer.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        var page = await PageVisitor.ReadAsync(answer);
        page.QuerySelector(".note-attention")!.TextContent.ShouldContain("wang@example.org");
        (ValueOf(page, Must), ValueOf(page, District)).ShouldBe(("55", "70"));
        (await second.PressAsync(page, "Save")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData("-3")]
    [InlineData("viel")]
    [InlineData("")]
    public async Task What_is_no_share_is_said_beside_its_field_and_stays_as_typed(string typed)
    {
        using var staff = await new People(alliance).SignInAsync("wang@example.org", AccountRole.Staff);

        var answer = await PreviewAsync(staff, (Must, typed));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await PageVisitor.ReadAsync(answer);
        page.QuerySelectorAll(".error-summary li").Length.ShouldBe(1);
        page.QuerySelectorAll(".field-error").Length.ShouldBe(1);
        ValueOf(page, Must).ShouldBe(typed);
    }

    private static async Task<HttpResponseMessage> PreviewAsync(PageVisitor visitor, params (string, string)[] fields) =>
        await visitor.PressAsync(await visitor.OpenAsync(Path), "Preview", fields);

    private static string ValueOf(IHtmlDocument page, string name) => page.QuerySelector($"input[name='{name}']")!.GetAttribute("value") ?? "";
}
