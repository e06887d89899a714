using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Bus;

/// <summary>
/// Removes messages whose consumers have all committed but were killed before they could, and those that nobody consumes; takes back what was published so
/// long ago that the bus must have lost it.
/// </summary>
public sealed class SettleOutbox(AppDb db, Subscriptions subscriptions)
{
    private const int AtOnce = 1000;

    /// <summary>How many rows were settled.</summary>
    public async Task<int> HandleAsync(TimeSpan publishedSince, TimeSpan lostAfter, CancellationToken cancellationToken)
    {
        var now = db.Now;
        var rows = await db
            .Outbox.Include(row => row.Receipts)
            .Where(row => row.FailedAt == null && row.PublishedAt < now - publishedSince)
            .OrderBy(row => row.PublishedAt)
            .Take(AtOnce)
            .ToListAsync(cancellationToken);
        var settled = rows.Count(row => Settle(row, now, lostAfter));
        return settled > 0 && (await db.TrySaveAsync(cancellationToken)).Succeeded ? settled : 0;
    }

    private bool Settle(OutboxMessage row, DateTimeOffset now, TimeSpan lostAfter)
    {
        if (subscriptions.To(row.Type).All(subscription => row.Receipts.Any(receipt => receipt.Consumer == subscription.Name)))
        {
            db.Outbox.Remove(row);
            return true;
        }

        if (row.PublishedAt + lostAfter > now)
        {
            return false;
        }

        (row.PublishedAt, row.NextAttemptAt) = (null, now);
        return true;
    }
}
