using System.Text;
using JobAlliance.Adapters.Postgres;
using JobAlliance.Core.Bus;
using JobAlliance.Core.Data;
using JobAlliance.Core.Messages;
using JobAlliance.Tests.Contracts;
using JobAlliance.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace JobAlliance.Tests.Adapters.Messaging;

public sealed class RabbitMqBusTests : BusContract, IAsyncDisposable
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private readonly string url = TestServers.RabbitMq;
    private readonly PostgresDatabase database = new();
    private readonly TcpProxy proxy = new(new Uri(TestServers.RabbitMq));
    private int lostAfterSeconds = 10;

    protected override Dictionary<string, string?> Settings =>
        new()
        {
            ["Bus:Transport"] = "rabbitmq",
            ["Bus:Url"] = new UriBuilder(url) { Port = proxy.Url.Port }.Uri.ToString(),
            ["Bus:PollMilliseconds"] = "20",
            ["Bus:LostAfterSeconds"] = $"{lostAfterSeconds}",
        };

    [Fact]
    public async Task What_nobody_takes_is_kept_for_staff_and_no_queue_is_made_that_nobody_looks_into()
    {
        using var process = await StartAsync();
        await using var connection = await new ConnectionFactory { Uri = new Uri(url) }.CreateConnectionAsync(Cancel);
        await Eventually.TrueAsync(() => IsTakenAsync(connection));
        await using var channel = await connection.CreateChannelAsync(cancellationToken: Cancel);
        const string envelope = """{"messageType":["urn:message:JobAlliance.Core.Messages:MatchApproved"],"message":{"matchId":null}}""";
        await PublishAsync(channel, envelope);
        await PublishAsync(channel, "no envelope at all");

        await Eventually.TrueAsync(async () =>
        {
            await using var db = Open();
            return await db.Outbox.CountAsync(row => row.FailedAt != null, Cancel) == 2;
        });

        await using var read = Open();
        (await read.Outbox.Select(row => row.Type).ToListAsync(Cancel)).ShouldBe([typeof(MatchApproved).FullName!, KeepStray.UnknownType], true);
        foreach (var suffix in new[] { "_error", "_skipped" })
        {
            await using var look = await connection.CreateChannelAsync(cancellationToken: Cancel);
            await Should.ThrowAsync<OperationInterruptedException>(() => look.QueueDeclarePassiveAsync(nameof(BusContractFirst) + suffix, Cancel));
        }
    }

    /// <summary>Answers of the broker are held back, then its connections end: a message is published when the broker has said that it has it.</summary>
    [Fact]
    public async Task What_a_broker_that_goes_down_has_not_confirmed_is_not_published_and_goes_out_when_it_is_back()
    {
        lostAfterSeconds = 86_400; // none of it counts as published and lost
        using var process = await StartAsync();
        await RaiseAsync(1);
        await UntilOutboxIsEmptyAsync();

        proxy.Holds = true;
        await RaiseAsync(50);
        await Eventually.TrueAsync(() => Task.FromResult(proxy.IsHolding));
        await Eventually.StaysAsync((0, 50), CountPublishedAsync);

        (proxy.Refuses, proxy.Holds) = (true, false);
        await RaiseAsync(50);
        await Eventually.TrueAsync(() => Task.FromResult(proxy.HasRefused));
        await Eventually.StaysAsync((0, 100), CountPublishedAsync);

        proxy.Refuses = false;
        await UntilOutboxIsEmptyAsync();
        (await CountEffectsAsync()).ShouldBe(202);
    }

    private async Task<(int Published, int Waiting)> CountPublishedAsync()
    {
        await using var db = Open();
        return (
            await db.Outbox.CountAsync(row => row.PublishedAt != null, Cancel),
            await db.Outbox.CountAsync(row => row.PublishedAt == null, Cancel)
        );
    }

    /// <summary>Somebody takes from the queue; a broker drops what is sent to one that is not there yet.</summary>
    private static async Task<bool> IsTakenAsync(IConnection connection)
    {
        try
        {
            await using var look = await connection.CreateChannelAsync(cancellationToken: Cancel);
            return (await look.QueueDeclarePassiveAsync(nameof(BusContractFirst), Cancel)).ConsumerCount > 0;
        }
        catch (OperationInterruptedException)
        {
            return false;
        }
    }

    protected override AppDb Open() => database.Open();

    protected override void AddDatabase(IServiceCollection services) => services.AddPostgres(database.ConnectionString);

    private static async Task PublishAsync(IChannel channel, string body) =>
        await channel.BasicPublishAsync(
            "",
            nameof(BusContractFirst),
            mandatory: true,
            new BasicProperties { ContentType = "application/vnd.masstransit+json" },
            Encoding.UTF8.GetBytes(body),
            Cancel
        );

    public async ValueTask DisposeAsync()
    {
        await proxy.DisposeAsync();
        database.Dispose();
    }
}
