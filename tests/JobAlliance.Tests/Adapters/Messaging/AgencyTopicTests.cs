using System.Diagnostics;
using System.Text;
using JobAlliance.Adapters;
using JobAlliance.Adapters.Messaging;
using JobAlliance.Adapters.Postgres;
using JobAlliance.Core.Bus;
using JobAlliance.Core.Market;
using JobAlliance.Core.Messages;
using JobAlliance.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace JobAlliance.Tests.Adapters.Messaging;

/// <summary>What <c>infra/agency-queue.sh</c> lets an agency's own system do, on the real broker.</summary>
public sealed class AgencyTopicTests : IAsyncDisposable
{
    private const string Exchange = "joballiance.agencies";
    private const string Password = "a password of theirs";
    private readonly CancellationToken cancel = TestContext.Current.CancellationToken;
    private readonly string url = TestServers.RabbitMq;
    private readonly PostgresDatabase database = new();
    private readonly Guid agency = Guid.CreateVersion7(TimeProvider.System.GetUtcNow());
    private readonly Guid other = Guid.CreateVersion7(TimeProvider.System.GetUtcNow());

    private string User => $"agency-{agency:N}";

    public async ValueTask DisposeAsync()
    {
        if (Environment.GetEnvironmentVariable("RABBITMQCTL") is not null)
        {
            await RunAsync(["--remove", User], null);
        }

        database.Dispose();
    }

    [Fact]
    public async Task An_agencys_own_system_receives_its_own_events_and_can_bind_to_nobody_elses()
    {
        (await RunAsync([User, agency.ToString()], Password)).ShouldBe(0);
        using var process = await StartAsync();
        await RaiseAsync(); // the exchange is there when the first event has gone through it
        await using var connection = await ConnectAsync();
        var queue = $"{User}.events";
        await using (var own = await connection.CreateChannelAsync(cancellationToken: cancel))
        {
            await own.QueueDeclareAsync(queue, durable: false, exclusive: false, autoDelete: true, cancellationToken: cancel);
            await own.QueueBindAsync(queue, Exchange, $"agency.{agency:N}.#", cancellationToken: cancel);
            await RaiseAsync();

            await Eventually.TrueAsync(async () =>
                await own.BasicGetAsync(queue, autoAck: true, cancel) is { } message
                && Encoding.UTF8.GetString(message.Body.Span).Contains($"{agency}", StringComparison.Ordinal)
            );
            (await own.BasicGetAsync(queue, autoAck: true, cancel)).ShouldBeNull();
        }

        await RefusedAsync(connection, channel => channel.QueueBindAsync(queue, Exchange, $"agency.{other:N}.#", cancellationToken: cancel));
        await RefusedAsync(connection, channel => channel.QueueBindAsync(queue, Exchange, "#", cancellationToken: cancel));
        await RefusedAsync(connection, channel => channel.QueueBindAsync(queue, Exchange, "agency.*.route.offered", cancellationToken: cancel));
        await RefusedAsync(connection, channel => channel.BasicGetAsync(nameof(JobAlliance.Core.Webhooks.QueueWebhooks), autoAck: true, cancel));
        await RefusedAsync(connection, channel => channel.QueueDeclareAsync("somebody-else", cancellationToken: cancel));
    }

    private static async Task RefusedAsync(IConnection connection, Func<IChannel, Task> attempt)
    {
        // A refusal closes its channel.
        await using var channel = await connection.CreateChannelAsync();
        var refusal = await Should.ThrowAsync<OperationInterruptedException>(() => attempt(channel));
        refusal.ShutdownReason!.ReplyCode.ShouldBe((ushort)403);
    }

    private async Task<IHost> StartAsync()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection(
            new Dictionary<string, string?>
            {
                ["Bus:Transport"] = "rabbitmq",
                ["Bus:Url"] = url,
                ["Bus:PollMilliseconds"] = "20",
            }
        );
        builder.Services.AddMetrics();
        builder.Services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.None));
        builder.Services.AddSingleton(TimeProvider.System);
        BusRegistration.AddBus(builder.Services);
        builder.Services.AddPostgres(database.ConnectionString);
        builder.Services.AddMessaging(
            builder.Configuration,
            ProcessRole.Both,
            new Subscriptions([new Subscription(typeof(JobAlliance.Core.Webhooks.QueueWebhooks), typeof(AgencyEvent))])
        );
        var readiness = new MarketReadiness();
        readiness.SetReady();
        builder.Services.AddSingleton(readiness);
        var host = builder.Build();
        await host.StartAsync(cancel);
        return host;
    }

    private async Task RaiseAsync()
    {
        await using var db = database.Open();
        db.Raise(new AgencyEvent(other, "route.offered", db.NewId(), db.Now));
        db.Raise(new AgencyEvent(agency, "route.offered", db.NewId(), db.Now));
        await db.SaveChangesAsync(cancel);
        await Eventually.TrueAsync(() => Task.FromResult(!db.Outbox.Any()));
    }

    private Task<IConnection> ConnectAsync() =>
        new ConnectionFactory { Uri = new UriBuilder(url) { UserName = User, Password = Uri.EscapeDataString(Password) }.Uri }.CreateConnectionAsync(
            cancel
        );

    private static async Task<int> RunAsync(string[] arguments, string? input)
    {
        Assert.SkipWhen(Environment.GetEnvironmentVariable("RABBITMQCTL") is null, "rabbitmqctl is not told: set RABBITMQCTL, or run infra/test.sh.");
        var script = Path.Combine(Repository.Root, "infra", "agency-queue.sh");
        using var process = Process.Start(new ProcessStartInfo("bash", [script, .. arguments]) { RedirectStandardInput = true })!;
        await process.StandardInput.WriteLineAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
