using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Bus;

/// <summary>
/// Hands a message to one consumer so that it takes effect once. The outbox row is the proof that the message is still due: whoever finds no row has nothing to
/// do. Effects, receipt, and (by the last consumer) the row's removal are one transaction; a receipt refers to its row, so that a slow twin cannot write one
/// for a row that is gone.
/// </summary>
public sealed class Delivery(AppDb db, Subscriptions subscriptions, Turns turns)
{
    /// <summary>False when it was handled before and nothing was done.</summary>
    public async Task<bool> DeliverAsync<TMessage>(Consumer<TMessage> consumer, Guid messageId, TMessage message, CancellationToken cancellationToken)
        where TMessage : class
    {
        using var turn = await turns.TakeAsync(consumer.Turn, cancellationToken);
        var name = consumer.GetType().Name;
        var row = await db.Outbox.Include(outbox => outbox.Receipts).SingleOrDefaultAsync(outbox => outbox.Id == messageId, cancellationToken);
        if (row is null || row.Receipts.Any(receipt => receipt.Consumer == name))
        {
            return false;
        }

        await consumer.ConsumeAsync(message, cancellationToken);
        var isLast = Acknowledge(row, name);
        await db.SaveChangesAsync(cancellationToken);
        if (!isLast)
        {
            await RemoveIfDoneAsync(row, cancellationToken);
        }

        return true;
    }

    private bool Acknowledge(OutboxMessage row, string name)
    {
        var isLast = subscriptions.To(row.Type).All(other => other.Name == name || row.Receipts.Any(receipt => receipt.Consumer == other.Name));
        if (isLast)
        {
            db.Outbox.Remove(row);
        }
        else
        {
            db.Receipts.Add(
                new Receipt
                {
                    MessageId = row.Id,
                    Consumer = name,
                    At = db.Now,
                }
            );
        }

        return isLast;
    }

    // Two at the same moment each thought the other was missing: whoever commits second sees both.
    private async Task RemoveIfDoneAsync(OutboxMessage row, CancellationToken cancellationToken)
    {
        var done = await db.Receipts.Where(receipt => receipt.MessageId == row.Id).Select(receipt => receipt.Consumer).ToListAsync(cancellationToken);
        if (subscriptions.To(row.Type).All(subscription => done.Contains(subscription.Name)))
        {
            await db.Outbox.Where(outbox => outbox.Id == row.Id).ExecuteDeleteAsync(cancellationToken);
        }
    }
}
