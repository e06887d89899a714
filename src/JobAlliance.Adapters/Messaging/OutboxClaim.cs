using JobAlliance.Core.Bus;
using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace JobAlliance.Adapters.Messaging;

/// <summary>
/// Takes the messages that are due and publishes them. On a database of many processes the rows stay locked until they are published, others skip them, and
/// a relay that is killed leaves them as they were. On the embedded one there is a single relay, and what it had published is void when the process ends.
/// </summary>
internal sealed class OutboxClaim(AppDb db, OutboxPublisher publisher, IOptions<BusOptions> options)
{
    private const int AtOnce = 200;

    /// <summary>How many were published.</summary>
    public async Task<int> HandleAsync(CancellationToken cancellationToken)
    {
        var free = options.Value.InFlight - await db.Outbox.CountAsync(row => row.FailedAt == null && row.PublishedAt != null, cancellationToken);
        if (free <= 0)
        {
            return 0;
        }

        return db.Database.ProviderName!.EndsWith("PostgreSQL", StringComparison.Ordinal)
            ? await LockAndPublishAsync(Math.Min(free, AtOnce), cancellationToken)
            : await MarkAndPublishAsync(Math.Min(free, AtOnce), cancellationToken);
    }

    private async Task<int> MarkAndPublishAsync(int count, CancellationToken cancellationToken)
    {
        var now = db.Now;
        var rows = await Due(now, count).ToListAsync(cancellationToken);
        if (rows.Count > 0)
        {
            Mark(rows, now);
            await db.SaveChangesAsync(cancellationToken);
            await publisher.PublishAsync(rows, cancellationToken);
        }

        return rows.Count;
    }

    private async Task<int> LockAndPublishAsync(int count, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var published = await MarkAndPublishAsync(count, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return published;
    }

    private IQueryable<OutboxMessage> Due(DateTimeOffset now, int count) =>
        db
            .Outbox.LockedSkippingOthers()
            .Where(row => row.FailedAt == null && row.PublishedAt == null && row.NextAttemptAt <= now)
            .OrderBy(row => row.Id)
            .Take(count);

    // What nobody wants is done with: it would only wait for the next look of SettleOutbox.
    private void Mark(List<OutboxMessage> rows, DateTimeOffset now)
    {
        rows.ForEach(row => row.PublishedAt = now);
        OutboxPublisher.PutAsideUnknown(rows, now);
        db.Outbox.RemoveRange(rows.Where(row => row.FailedAt is null && !publisher.IsWanted(row)));
    }
}
