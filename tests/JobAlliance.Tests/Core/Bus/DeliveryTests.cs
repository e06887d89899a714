using JobAlliance.Core.Agencies;
using JobAlliance.Core.Bus;
using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Market;
using JobAlliance.Core.Messages;
using JobAlliance.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace JobAlliance.Tests.Core.Bus;

public sealed class DeliveryTests : IDisposable
{
    private static readonly Subscriptions Two = new([
        new Subscription(typeof(WritesAudit), typeof(MatchApproved)),
        new Subscription(typeof(WritesAnother), typeof(MatchApproved)),
    ]);

    private readonly TestDatabase database = new();
    private readonly CancellationToken cancel = TestContext.Current.CancellationToken;

    public void Dispose() => database.Dispose();

    [Fact]
    public async Task A_message_leaves_the_outbox_with_its_last_consumer()
    {
        var id = await RaiseAsync();

        (await DeliverAsync(id, db => new WritesAudit(db))).ShouldBeTrue();
        (await CountAsync(db => db.Outbox)).ShouldBe(1);
        (await DeliverAsync(id, db => new WritesAnother(db))).ShouldBeTrue();

        (await CountAsync(db => db.Outbox)).ShouldBe(0);
        (await CountAsync(db => db.Receipts)).ShouldBe(0);
        (await CountAsync(db => db.AuditEntries)).ShouldBe(2);
    }

    [Fact]
    public async Task A_message_that_comes_again_does_nothing()
    {
        var id = await RaiseAsync();
        await DeliverAsync(id, db => new WritesAudit(db));

        (await DeliverAsync(id, db => new WritesAudit(db))).ShouldBeFalse();
        await DeliverAsync(id, db => new WritesAnother(db));
        (await DeliverAsync(id, db => new WritesAnother(db))).ShouldBeFalse();

        (await CountAsync(db => db.AuditEntries)).ShouldBe(2);
    }

    [Fact]
    public async Task Of_two_deliveries_at_the_same_moment_one_takes_effect()
    {
        var id = await RaiseAsync();

        // While the first is at work, its twin comes and commits, and then the other consumer takes the row away.
        await Should.ThrowAsync<DbUpdateException>(() =>
            DeliverAsync(
                id,
                db => new WritesAudit(
                    db,
                    async () =>
                    {
                        await DeliverAsync(id, other => new WritesAudit(other));
                        await DeliverAsync(id, other => new WritesAnother(other));
                    }
                )
            )
        );

        (await CountAsync(db => db.AuditEntries)).ShouldBe(2);
        (await CountAsync(db => db.Outbox)).ShouldBe(0);
    }

    [Fact]
    public async Task A_consumer_that_throws_leaves_neither_effect_nor_receipt()
    {
        var id = await RaiseAsync();

        await Should.ThrowAsync<InvalidOperationException>(() =>
            DeliverAsync(id, db => new WritesAudit(db, () => throw new InvalidOperationException("poison")))
        );

        (await CountAsync(db => db.AuditEntries)).ShouldBe(0);
        (await CountAsync(db => db.Receipts)).ShouldBe(0);
    }

    [Fact]
    public async Task A_consumer_that_gives_way_is_saved_without_what_it_was_overtaken_in()
    {
        var id = await RaiseAsync();
        var agency = await AddAgencyAsync();

        (await DeliverAsync(id, db => new WritesAgency(db, agency, () => RenameAsync(agency, "theirs")))).ShouldBeTrue();

        await using var after = database.Open();
        (await after.Agencies.SingleAsync(cancel)).Name.ShouldBe("theirs");
        (await after.AuditEntries.CountAsync(cancel)).ShouldBe(1);
    }

    [Fact]
    public async Task Poison_is_put_aside_after_five_attempts_and_staff_can_send_it_again()
    {
        var id = await RaiseAsync();
        for (var attempt = 0; attempt < RecordFailure.MaximumAttempts; attempt++)
        {
            await RecordAsync(id, new InvalidOperationException("poison"));
        }

        var staff = new Actor(ActorKind.Staff, null, "staff");
        await using var db = database.Open();
        var failed = await new ListFailed(db).HandleAsync(new ListFailed.Request(new PageRequest()), staff, cancel);
        failed.Value.Items.ShouldHaveSingleItem().Failure.ShouldBe("WritesAudit: InvalidOperationException: poison");

        using var signal = new OutboxSignal();
        (await new ResendFailed(db, signal).HandleAsync(new ResendFailed.Request([id]), staff, cancel)).Value.ShouldBe(1);
        (await db.Outbox.SingleAsync(cancel)).FailedAt.ShouldBeNull();
    }

    [Fact]
    public async Task All_that_was_put_aside_is_sent_again_however_much_it_is()
    {
        await using (var db = database.Open())
        {
            for (var number = 0; number < 1100; number++)
            {
                db.Raise(new AgencyChanged(db.NewId()));
            }

            db.Outbox.Local.ToList().ForEach(row => row.FailedAt = db.Now);
            await db.SaveChangesAsync(cancel);
        }

        using var signal = new OutboxSignal();
        await using var again = database.Open();
        var resent = await new ResendFailed(again, signal).HandleAsync(new([]), new Actor(ActorKind.Staff, null, "staff"), cancel);

        resent.Value.ShouldBe(1100);
        (await again.Outbox.CountAsync(row => row.FailedAt != null, cancel)).ShouldBe(0);
        (await again.AuditEntries.CountAsync(row => row.Action == "bus.resent", cancel)).ShouldBe(1100);
    }

    [Fact]
    public async Task An_outage_is_waited_for_however_long_it_takes()
    {
        var id = await RaiseAsync();
        for (var attempt = 0; attempt < 20; attempt++)
        {
            await RecordAsync(id, new MarketIndexUnavailableException("away"));
        }

        await using var db = database.Open();
        var row = await db.Outbox.SingleAsync(cancel);
        row.FailedAt.ShouldBeNull();
        (row.NextAttemptAt - db.Now).ShouldBeLessThan(TimeSpan.FromSeconds(61));
    }

    [Fact]
    public async Task A_row_that_both_last_consumers_left_behind_is_removed()
    {
        var id = await RaiseAsync();
        await using (var db = database.Open())
        {
            (await db.Outbox.SingleAsync(cancel)).PublishedAt = db.Now.AddMinutes(-1);
            db.Receipts.AddRange(Two.All.Select(subscription => NewReceipt(id, subscription.Name, db.Now)));
            await db.SaveChangesAsync(cancel);
        }

        await using var other = database.Open();
        (await new SettleOutbox(other, Two).HandleAsync(TimeSpan.FromSeconds(2), TimeSpan.FromMinutes(10), cancel)).ShouldBe(1);

        (await CountAsync(db => db.Outbox)).ShouldBe(0);
        (await CountAsync(db => db.Receipts)).ShouldBe(0);
    }

    private static Receipt NewReceipt(Guid id, string consumer, DateTimeOffset at) =>
        new()
        {
            MessageId = id,
            Consumer = consumer,
            At = at,
        };

    private async Task<Guid> RaiseAsync()
    {
        await using var db = database.Open();
        db.Raise(new MatchApproved(db.NewId()));
        await db.SaveChangesAsync(cancel);
        return (await db.Outbox.SingleAsync(cancel)).Id;
    }

    private async Task<bool> DeliverAsync(Guid id, Func<AppDb, Consumer<MatchApproved>> consumer)
    {
        await using var db = database.Open();
        return await new Delivery(db, Two, new Turns(), new Gatherings()).DeliverAsync(consumer(db), id, new MatchApproved(id), cancel);
    }

    private async Task<Guid> AddAgencyAsync()
    {
        await using var db = database.Open();
        var agency = new Agency
        {
            Id = db.NewId(),
            Name = "before",
            JoinedOn = db.Today,
        };
        db.Agencies.Add(agency);
        await db.SaveChangesAsync(cancel);
        return agency.Id;
    }

    private async Task RenameAsync(Guid agencyId, string name)
    {
        await using var db = database.Open();
        (await db.Agencies.SingleAsync(agency => agency.Id == agencyId, cancel)).Name = name;
        await db.SaveChangesAsync(cancel);
    }

    private async Task RecordAsync(Guid id, Exception exception)
    {
        await using var db = database.Open();
        await new RecordFailure(db).HandleAsync(id, nameof(WritesAudit), exception, cancel);
    }

    private async Task<int> CountAsync<TRow>(Func<AppDb, IQueryable<TRow>> rows)
    {
        await using var db = database.Open();
        return await rows(db).CountAsync(cancel);
    }

    private sealed class WritesAudit(AppDb db, Func<Task>? meanwhile = null) : Consumer<MatchApproved>
    {
        public override async Task ConsumeAsync(MatchApproved message, CancellationToken cancellationToken)
        {
            await (meanwhile?.Invoke() ?? Task.CompletedTask);
            db.Audit(Actor.System, "test.audit", "match", message.MatchId);
        }
    }

    private sealed class WritesAnother(AppDb db) : Consumer<MatchApproved>
    {
        public override Task ConsumeAsync(MatchApproved message, CancellationToken cancellationToken)
        {
            db.Audit(Actor.System, "test.another", "match", message.MatchId);
            return Task.CompletedTask;
        }
    }

    private sealed class WritesAgency(AppDb db, Guid agencyId, Func<Task> meanwhile) : Consumer<MatchApproved>
    {
        public override async Task ConsumeAsync(MatchApproved message, CancellationToken cancellationToken)
        {
            (await db.Agencies.SingleAsync(agency => agency.Id == agencyId, cancellationToken)).Name = "ours";
            db.Audit(Actor.System, "test.audit", "match", message.MatchId);
            await meanwhile();
        }

        public override async Task<bool> GivesWayAsync(IReadOnlyList<EntityEntry> overtaken, CancellationToken cancellationToken)
        {
            await overtaken.Single().ReloadAsync(cancellationToken);
            return true;
        }
    }
}
