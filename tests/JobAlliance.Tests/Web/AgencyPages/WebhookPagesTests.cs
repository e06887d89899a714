using System.Net;
using JobAlliance.Core.Accounts;
using JobAlliance.Core.Webhooks;
using JobAlliance.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Tests.Web.AgencyPages;

public sealed class WebhookPagesTests : IAsyncLifetime
{
    private const string Path = "/agency/webhooks";
    private RunningAlliance alliance = null!;
    private PageVisitor owner = null!;

    public async ValueTask InitializeAsync()
    {
        alliance = await RunningAlliance.StartAsync("--SignIn:SecondFactor=offered");
        var (agency, _) = await new ApiDesk(alliance).AgencyAsync();
        owner = await new People(alliance).SignInAsync("owner@example.org", AccountRole.AgencyMember, agency);
    }

    public ValueTask DisposeAsync()
    {
        owner.Dispose();
        return alliance.DisposeAsync();
    }

    [Fact]
    public async Task A_new_address_shows_its_secret_once()
    {
        var answer = await owner.SendAsync(Path, ("Input.Url", "https://hooks.example.org/alliance"));

        var secret = (await PageVisitor.ReadAsync(answer)).QuerySelector("code.secret")!.TextContent;
        secret.Length.ShouldBe(64);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (await owner.OpenAsync(Path)).Body!.TextContent.ShouldNotContain(secret);
    }

    [Theory]
    [InlineData("http://hooks.example.org/alliance")]
    [InlineData("hooks.example.org")]
    [InlineData("https://me:secret@hooks.example.org/")]
    [InlineData("")]
    public async Task An_address_that_is_not_safe_is_refused_beside_its_field(string url)
    {
        var answer = await owner.SendAsync(Path, ("Input.Url", url));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await PageVisitor.ReadAsync(answer)).GetElementById("Input_Url-error").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_rotated_secret_is_another_one()
    {
        var first = await PageVisitor.ReadAsync(await owner.SendAsync(Path, ("Input.Url", "https://hooks.example.org/alliance")));

        var second = await PageVisitor.ReadAsync(await owner.PressAsync(await owner.OpenAsync(Path), "Rotate"));

        second.QuerySelector("code.secret")!.TextContent.ShouldNotBe(first.QuerySelector("code.secret")!.TextContent);
    }

    [Fact]
    public async Task A_disabled_address_says_why_is_switched_on_again_and_what_was_given_up_is_sent_again()
    {
        await owner.SendAsync(Path, ("Input.Url", "https://hooks.example.org/alliance"));
        var webhook = await GiveUpAsync();
        (await owner.OpenAsync(Path)).QuerySelector("tbody")!.TextContent.ShouldContain("HTTP 503");
        (await owner.OpenAsync($"{Path}/{webhook}")).QuerySelector(".note-bad")!.TextContent.ShouldContain("HTTP 503");

        await owner.PressAsync(await owner.OpenAsync(Path), "Enable");
        var again = await owner.SendAsync($"{Path}/{webhook}?status=GivenUp", ("delivery", await DeliveryAsync()));

        again.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await owner.OpenAsync($"{Path}/{webhook}?status=GivenUp")).QuerySelectorAll("tbody tr").Length.ShouldBe(0);
        (await owner.OpenAsync($"{Path}/{webhook}")).QuerySelectorAll("tbody tr").Length.ShouldBe(1);
    }

    private async Task<string> DeliveryAsync() =>
        (await alliance.WithDbAsync(db => db.Set<WebhookDelivery>().Select(row => row.Id).SingleAsync())).ToString();

    private Task<Guid> GiveUpAsync() =>
        alliance.WithDbAsync(async db =>
        {
            var webhook = await db.Set<Webhook>().SingleAsync();
            (webhook.DisabledAt, webhook.GivenUp) = (db.Now, RecordWebhookAttempt.MostGivenUp);
            db.Add(
                new WebhookDelivery
                {
                    Id = db.NewId(),
                    WebhookId = webhook.Id,
                    Kind = "route.offered",
                    Body = "{}",
                    CreatedAt = db.Now,
                    Status = WebhookDeliveryStatus.GivenUp,
                    Attempts = RecordWebhookAttempt.MostAttempts,
                    EndedAt = db.Now,
                    LastStatus = 503,
                    LastError = "HTTP 503",
                }
            );
            await db.SaveChangesAsync();
            return webhook.Id;
        });
}
