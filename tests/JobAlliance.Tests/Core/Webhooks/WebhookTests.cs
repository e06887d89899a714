using System.Net;
using System.Security.Cryptography;
using System.Text;
using JobAlliance.Adapters;
using JobAlliance.Adapters.Webhooks;
using JobAlliance.Core.Agencies;
using JobAlliance.Core.Bus;
using JobAlliance.Core.Data;
using JobAlliance.Core.Messages;
using JobAlliance.Core.Webhooks;
using JobAlliance.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace JobAlliance.Tests.Core.Webhooks;

public sealed class WebhookTests : IDisposable
{
    private readonly TestDatabase database = new();
    private readonly CancellationToken cancel = TestContext.Current.CancellationToken;

    public void Dispose() => database.Dispose();

    [Fact]
    public async Task An_agencys_system_gets_its_event_signed()
    {
        await using var receiver = await Receiver.StartAsync(HttpStatusCode.NoContent);
        var webhook = await AddAsync(receiver.Url);
        await QueueAsync(webhook.AgencyId);

        using var sender = await SendAsync();
        await Eventually.TrueAsync(() => Task.FromResult(!receiver.Received.IsEmpty));

        var (signature, body) = receiver.Received.First();
        body.ShouldContain("route.offered");
        var seconds = signature.Split(',')[0]["t=".Length..];
        var expected = HMACSHA256.HashData(Encoding.UTF8.GetBytes(webhook.Secret), Encoding.UTF8.GetBytes($"{seconds}.{body}"));
        signature.ShouldEndWith($"v1={Convert.ToHexStringLower(expected)}");
        await Eventually.TrueAsync(async () => (await DeliveryAsync()).Status == WebhookDeliveryStatus.Delivered);
    }

    [Fact]
    public async Task A_refused_delivery_is_tried_again_later()
    {
        await using var receiver = await Receiver.StartAsync(HttpStatusCode.InternalServerError);
        var webhook = await AddAsync(receiver.Url);
        await QueueAsync(webhook.AgencyId);

        using var sender = await SendAsync();
        await Eventually.TrueAsync(async () => (await DeliveryAsync()).Attempts == 1);

        var delivery = await DeliveryAsync();
        delivery.LastStatus.ShouldBe(500);
        delivery.Status.ShouldBe(WebhookDeliveryStatus.Waiting);
        (delivery.NextAttemptAt - delivery.CreatedAt).ShouldBeGreaterThan(TimeSpan.FromSeconds(29));
    }

    [Fact]
    public async Task A_webhook_that_keeps_failing_is_switched_off_and_the_agency_is_told()
    {
        var webhook = await AddAsync("https://agency.example.org/hook");
        for (var given = 0; given < RecordWebhookAttempt.MostGivenUp; given++)
        {
            await QueueAsync(webhook.AgencyId);
        }

        await using var db = database.Open();
        foreach (var delivery in await db.Set<WebhookDelivery>().Select(row => row.Id).ToListAsync(cancel))
        {
            for (var attempt = 0; attempt < RecordWebhookAttempt.MostAttempts; attempt++)
            {
                await new RecordWebhookAttempt(db).HandleAsync(new(delivery, 503, "HTTP 503"), cancel);
            }
        }

        (await db.Set<Webhook>().SingleAsync(cancel)).DisabledAt.ShouldNotBeNull();
        (await db.Notifications.SingleAsync(cancel)).Kind.ShouldBe("webhook.disabled");
        (await new ClaimWebhooks(db).HandleAsync(cancel)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.20.0.1", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("203.0.113.7", true)]
    [InlineData("2001:db8::7", true)]
    public void A_webhook_reaches_public_addresses_only(string address, bool isPublic) =>
        PublicAddresses.IsPublic(IPAddress.Parse(address)).ShouldBe(isPublic);

    private async Task<Webhook> AddAsync(string url)
    {
        await using var db = database.Open();
        var agencyId = db.NewId();
        db.AgencyMembers.Add(
            new AgencyMember
            {
                Id = db.NewId(),
                AgencyId = agencyId,
                AccountId = db.NewId(),
                Role = AgencyRole.Owner,
                JoinedAt = db.Now,
            }
        );
        var webhook = new Webhook
        {
            Id = db.NewId(),
            AgencyId = agencyId,
            Url = url,
            Secret = "a secret",
            CreatedAt = db.Now,
        };
        db.Add(webhook);
        await db.SaveChangesAsync(cancel);
        return webhook;
    }

    private async Task QueueAsync(Guid agencyId)
    {
        await using var db = database.Open();
        await new QueueWebhooks(db).ConsumeAsync(new AgencyEvent(agencyId, "route.offered", db.NewId(), db.Now), cancel);
        await db.SaveChangesAsync(cancel);
    }

    private async Task<WebhookDelivery> DeliveryAsync()
    {
        await using var db = database.Open();
        return await db.Set<WebhookDelivery>().SingleAsync(cancel);
    }

    private async Task<IHost> SendAsync()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection(
            new Dictionary<string, string?> { ["Webhooks:AllowPrivateAddresses"] = "true", ["Webhooks:PollMilliseconds"] = "50" }
        );
        builder.Services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.None));
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddScoped<AppDb>(_ => database.Open());
        builder.Services.AddSingleton<OutageLog>();
        builder.Services.AddScoped<ClaimWebhooks>().AddScoped<RecordWebhookAttempt>();
        builder.Services.AddWebhookSender(builder.Configuration, ProcessRole.Both);
        var host = builder.Build();
        await host.StartAsync(cancel);
        return host;
    }

    private sealed class Receiver(WebApplication app) : IAsyncDisposable
    {
        public System.Collections.Concurrent.ConcurrentQueue<(string Signature, string Body)> Received { get; } = new();

        public string Url => app.Urls.First() + "/hook";

        public static async Task<Receiver> StartAsync(HttpStatusCode answer)
        {
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            var app = builder.Build();
            app.Urls.Add("http://127.0.0.1:0");
            var receiver = new Receiver(app);
            app.MapPost(
                "/hook",
                async (HttpRequest request) =>
                {
                    using var reader = new StreamReader(request.Body);
                    receiver.Received.Enqueue((request.Headers[WebhookSignature.Header].ToString(), await reader.ReadToEndAsync()));
                    return Results.StatusCode((int)answer);
                }
            );
            await app.StartAsync();
            return receiver;
        }

        public ValueTask DisposeAsync() => app.DisposeAsync();
    }
}
