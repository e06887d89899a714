using JobAlliance.Core.Bus;
using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Market;
using JobAlliance.Core.Messages;
using JobAlliance.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Tests.Core.Bus;

public sealed class GatheringTests : IDisposable
{
    private static readonly Subscriptions One = new([new Subscription(typeof(WritesRows), typeof(ResumesChanged))]);
    private readonly TestDatabase database = new();
    private readonly Turns turns = new();
    private readonly Gatherings gatherings = new();
    private readonly List<int> batches = [];
    private readonly CancellationToken cancel = TestContext.Current.CancellationToken;

    public void Dispose() => database.Dispose();

    [Fact]
    public async Task What_waits_while_a_consumer_works_is_handled_at_once()
    {
        var deliveries = await DeliverWhileBusyAsync(await RaiseAsync(10));

        (await Task.WhenAll(deliveries)).ShouldAllBe(tookEffect => tookEffect);
        batches.ShouldBe([10]);
        (await CountAsync(db => db.AuditEntries)).ShouldBe(10);
        (await CountAsync(db => db.Outbox)).ShouldBe(0);
    }

    [Fact]
    public async Task A_batch_names_no_more_rows_than_the_consumer_takes()
    {
        var deliveries = await DeliverWhileBusyAsync(await RaiseAsync(10), mostRows: 4);

        await Task.WhenAll(deliveries);
        batches.ShouldBe([4, 4, 2]);
    }

    [Fact]
    public async Task One_that_breaks_a_batch_fails_by_itself_and_the_others_take_effect_once()
    {
        var raised = await RaiseAsync(5);
        var deliveries = await DeliverWhileBusyAsync(raised, poison: raised[2].Row);

        await Should.ThrowAsync<InvalidOperationException>(() => deliveries[2]);
        (await Task.WhenAll(deliveries.Where((_, number) => number != 2))).ShouldAllBe(tookEffect => tookEffect);
        batches.ShouldBe([5, 1, 1, 1, 1, 1]);
        (await CountAsync(db => db.AuditEntries)).ShouldBe(4);
        (await CountAsync(db => db.Outbox)).ShouldBe(1);
    }

    [Fact]
    public async Task An_outage_is_met_once_and_told_to_all_of_the_batch()
    {
        var deliveries = await DeliverWhileBusyAsync(await RaiseAsync(5), isAway: true);

        foreach (var delivery in deliveries)
        {
            await Should.ThrowAsync<MarketIndexUnavailableException>(() => delivery);
        }

        batches.ShouldBe([5]);
        (await CountAsync(db => db.Outbox)).ShouldBe(5);
    }

    [Fact]
    public async Task One_that_was_handled_before_is_left_out_of_the_batch()
    {
        var raised = await RaiseAsync(3);
        await DeliverAsync(raised[1]);
        batches.Clear();

        var deliveries = await DeliverWhileBusyAsync(raised);

        (await Task.WhenAll(deliveries)).ShouldBe([true, false, true]);
        batches.ShouldBe([2]);
        (await CountAsync(db => db.AuditEntries)).ShouldBe(3);
    }

    private async Task<List<Task<bool>>> DeliverWhileBusyAsync(
        List<(Guid Message, Guid Row)> raised,
        int mostRows = 500,
        Guid? poison = null,
        bool isAway = false
    )
    {
        using var busy = await turns.TakeAsync(nameof(WritesRows), cancel);
        return raised.ConvertAll(one => DeliverAsync(one, mostRows, poison, isAway));
    }

    private async Task<bool> DeliverAsync((Guid Message, Guid Row) one, int mostRows = 500, Guid? poison = null, bool isAway = false)
    {
        await using var db = database.Open();
        var consumer = new WritesRows(db, batches, mostRows, poison, isAway);
        return await new Delivery(db, One, turns, gatherings).DeliverAsync(consumer, one.Message, new ResumesChanged([one.Row]), cancel);
    }

    private async Task<List<(Guid Message, Guid Row)>> RaiseAsync(int count)
    {
        await using var db = database.Open();
        var rows = Enumerable.Range(0, count).Select(_ => db.NewId()).ToList();
        rows.ForEach(row => db.Raise(new ResumesChanged([row])));
        await db.SaveChangesAsync(cancel);
        var messages = await db.Outbox.OrderBy(row => row.Id).Select(row => row.Id).ToListAsync(cancel);
        return [.. messages.Zip(rows)];
    }

    private async Task<int> CountAsync<TRow>(Func<AppDb, IQueryable<TRow>> rows)
    {
        await using var db = database.Open();
        return await rows(db).CountAsync(cancel);
    }

    private sealed class WritesRows(AppDb db, List<int> batches, int mostRows, Guid? poison, bool isAway) : GatheringConsumer<ResumesChanged>
    {
        public override int MostRows => mostRows;

        public override IReadOnlyList<Guid> RowsOf(ResumesChanged message) => message.GraduateIds;

        public override ResumesChanged About(IReadOnlyList<Guid> rows) => new(rows);

        public override Task ConsumeAsync(ResumesChanged message, CancellationToken cancellationToken)
        {
            batches.Add(message.GraduateIds.Count);
            foreach (var row in message.GraduateIds)
            {
                db.Audit(Actor.System, "test.row", "resume", row);
            }

            return isAway ? throw new MarketIndexUnavailableException("away")
                : poison is { } broken && message.GraduateIds.Contains(broken) ? throw new InvalidOperationException("poison")
                : Task.CompletedTask;
        }
    }
}
