using JobAlliance.Adapters;
using JobAlliance.Adapters.Messaging;
using JobAlliance.Core.Bus;
using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Market;
using JobAlliance.Core.Messages;
using JobAlliance.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace JobAlliance.Tests.Contracts;

/// <summary>What the bus promises on every transport: the relay, MassTransit and the database are the real ones.</summary>
public abstract class BusContract
{
    private static readonly Subscriptions Subscribed = new([
        new Subscription(typeof(BusContractFirst), typeof(AgencyChanged)),
        new Subscription(typeof(BusContractSecond), typeof(AgencyChanged)),
    ]);

    private readonly CancellationToken cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_raised_takes_effect_once_in_every_consumer_and_leaves_the_outbox()
    {
        using var process = await StartAsync();
        await RaiseAsync(300);

        await UntilOutboxIsEmptyAsync();

        (await CountEffectsAsync()).ShouldBe(600);
    }

    [Fact]
    public async Task A_process_that_ends_in_the_middle_loses_nothing_and_does_nothing_twice()
    {
        await RaiseAsync(300);
        using (var first = await StartAsync())
        {
            await Eventually.TrueAsync(async () => await CountEffectsAsync() > 30);
            await first.StopAsync(cancel);
        }

        using var next = await StartAsync();
        await UntilOutboxIsEmptyAsync();

        (await CountEffectsAsync()).ShouldBe(600);
    }

    [Fact]
    public async Task Poison_is_put_aside_and_holds_up_nothing_else()
    {
        await RaiseAsync(20, poisoned: true);
        using var process = await StartAsync();

        await Eventually.TrueAsync(async () => await CountEffectsAsync() == 39);

        // The one consumer's effect stands; the message waits for the other's next attempt, or for staff.
        await Eventually.TrueAsync(async () =>
        {
            await using var db = Open();
            return await db.Outbox.CountAsync(cancel) == 1 && await db.Outbox.AnyAsync(row => row.Failure != null, cancel);
        });
    }

    [Fact]
    public async Task What_nobody_wants_leaves_the_outbox_without_waiting_for_the_next_look_at_what_is_settled()
    {
        // Time stands still: nothing is ever old enough to be looked at again.
        using var process = await StartAsync(new StoppedClock());
        await using (var db = Open())
        {
            db.Raise(new NoticePublished(db.NewId()));
            await db.SaveChangesAsync(cancel);
        }

        await UntilOutboxIsEmptyAsync();
    }

    protected abstract AppDb Open();

    protected abstract void AddDatabase(IServiceCollection services);

    protected abstract Dictionary<string, string?> Settings { get; }

    protected async Task<IHost> StartAsync(TimeProvider? clock = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection(Settings);
        builder.Services.AddMetrics();
        builder.Services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.None));
        builder.Services.AddSingleton(clock ?? TimeProvider.System);
        JobAlliance.Core.Bus.BusRegistration.AddBus(builder.Services);
        AddDatabase(builder.Services);
        builder.Services.AddMessaging(builder.Configuration, ProcessRole.Both, Subscribed);
        var readiness = new MarketReadiness();
        readiness.SetReady();
        builder.Services.AddSingleton(readiness);
        var host = builder.Build();
        await host.StartAsync(cancel);
        return host;
    }

    protected async Task RaiseAsync(int count, bool poisoned = false)
    {
        await using var db = Open();
        Guid[] ids = [.. Enumerable.Range(0, count).Select(_ => db.NewId())];
        foreach (var id in ids)
        {
            db.Raise(new AgencyChanged(id));
        }

        if (poisoned)
        {
            db.Audit(Actor.System, "poison", "agency", ids[0]);
        }

        await db.SaveChangesAsync(cancel);
    }

    protected Task UntilOutboxIsEmptyAsync() =>
        Eventually.TrueAsync(async () =>
        {
            await using var db = Open();
            return !await db.Outbox.AnyAsync(cancel);
        });

    protected async Task<int> CountEffectsAsync()
    {
        await using var db = Open();
        return await db.AuditEntries.CountAsync(entry => entry.Action == "contract.effect", cancel);
    }
}

internal sealed class StoppedClock : TimeProvider
{
    private readonly DateTimeOffset start = System.GetUtcNow().AddMinutes(10);

    public override DateTimeOffset GetUtcNow() => start;
}

internal sealed class BusContractFirst(AppDb db) : Consumer<AgencyChanged>
{
    public override Task ConsumeAsync(AgencyChanged message, CancellationToken cancellationToken)
    {
        db.Audit(Actor.System, "contract.effect", "agency", message.AgencyId, detail: "first");
        return Task.CompletedTask;
    }
}

internal sealed class BusContractSecond(AppDb db) : Consumer<AgencyChanged>
{
    public override async Task ConsumeAsync(AgencyChanged message, CancellationToken cancellationToken)
    {
        if (await db.AuditEntries.AnyAsync(entry => entry.Action == "poison" && entry.SubjectId == message.AgencyId, cancellationToken))
        {
            throw new InvalidOperationException("poison");
        }

        db.Audit(Actor.System, "contract.effect", "agency", message.AgencyId, detail: "second");
    }
}
