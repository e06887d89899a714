using JobAlliance.Adapters.Postgres;
using JobAlliance.Core.Data;
using JobAlliance.Core.Imports;
using JobAlliance.Core.Messages;
using JobAlliance.Core.Webhooks;
using JobAlliance.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace JobAlliance.Tests.Core.Data;

/// <summary>Two workers on the real PostgreSQL never take the same rows, and neither waits for the other.</summary>
public sealed class RowLocksTests : IDisposable
{
    private readonly PostgresDatabase database = new();
    private readonly CancellationToken cancel = TestContext.Current.CancellationToken;

    public void Dispose() => database.Dispose();

    [Fact]
    public async Task Rows_that_one_transaction_holds_are_passed_over_by_the_next()
    {
        await RaiseAsync(10);
        await using var one = database.Open();
        await using var other = database.Open();
        await using var first = await one.Database.BeginTransactionAsync(cancel);
        await using var second = await other.Database.BeginTransactionAsync(cancel);

        var mine = await TakeAsync(one, 4);
        var others = await TakeAsync(other, 100);

        (mine.Count, others.Count).ShouldBe((4, 6));
        mine.Intersect(others).ShouldBeEmpty();
        await second.RollbackAsync(cancel);
        (await TakeAsync(other, 100)).Count.ShouldBe(6, "what the first holds is still its own");
    }

    [Fact]
    public async Task Of_many_senders_of_webhooks_each_delivery_has_one()
    {
        await AddDeliveriesAsync(100);

        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(ClaimAllAsync, cancel)));

        taken.SelectMany(ids => ids).Order().ShouldBe(taken.SelectMany(ids => ids).Distinct().Order());
        taken.Sum(ids => ids.Count).ShouldBe(100);

        async Task<List<Guid>> ClaimAllAsync()
        {
            List<Guid> mine = [];
            for (var turn = 0; turn < 200 && await LeftAsync() > 0; turn++)
            {
                await using var db = database.Open();
                mine.AddRange((await new ClaimWebhooks(db).HandleAsync(cancel)).Select(due => due.DeliveryId));
            }

            return mine;
        }
    }

    [Fact]
    public async Task A_worker_passes_over_the_import_that_another_reaches_for_and_takes_the_next()
    {
        var (older, newer) = (await AddImportAsync(), await AddImportAsync());
        await using var one = database.Open();
        await using var transaction = await one.Database.BeginTransactionAsync(cancel);
        var held = await one.Set<ImportJob>().LockedSkippingOthers().OrderBy(job => job.CreatedAt).FirstAsync(cancel);

        await using var other = database.Open();
        var claimed = await new ClaimImport(other, Options.Create(new ImportOptions())).HandleAsync("second", null, cancel);

        (held.Id, claimed).ShouldBe((older, newer));
    }

    private async Task<List<Guid>> TakeAsync(AppDb db, int count) =>
        await db.Outbox.LockedSkippingOthers().OrderBy(row => row.Id).Take(count).Select(row => row.Id).ToListAsync(cancel);

    private async Task<int> LeftAsync()
    {
        await using var db = database.Open();
        return await db.Set<WebhookDelivery>().CountAsync(row => row.NextAttemptAt <= db.Now, cancel);
    }

    private async Task RaiseAsync(int count)
    {
        await using var db = database.Open();
        for (var number = 0; number < count; number++)
        {
            db.Raise(new AgencyChanged(db.NewId()));
        }

        await db.SaveChangesAsync(cancel);
    }

    private async Task AddDeliveriesAsync(int count)
    {
        await using var db = database.Open();
        var webhook = new Webhook
        {
            Id = db.NewId(),
            AgencyId = db.NewId(),
            Url = "https://agency.example.org/hook",
            Secret = "a secret",
            CreatedAt = db.Now,
        };
        db.Add(webhook);
        for (var number = 0; number < count; number++)
        {
            db.Add(
                new WebhookDelivery
                {
                    Id = db.NewId(),
                    WebhookId = webhook.Id,
                    Kind = "route.offered",
                    Body = "{}",
                    CreatedAt = db.Now,
                    NextAttemptAt = db.Now,
                }
            );
        }

        await db.SaveChangesAsync(cancel);
    }

    private async Task<Guid> AddImportAsync()
    {
        await using var db = database.Open();
        var job = new ImportJob
        {
            Id = db.NewId(),
            Kind = ImportKind.Postings,
            Format = ImportFormat.Csv,
            FileName = "postings.csv",
            FileHash = "0",
            StartedByName = "wang",
            CreatedAt = db.Now,
            Status = ImportStatus.Waiting,
        };
        db.Add(job);
        await db.SaveChangesAsync(cancel);
        return job.Id;
    }
}
