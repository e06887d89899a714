using System.Runtime.ExceptionServices;
using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Bus;

/// <summary>
/// Hands a message to one consumer so that it takes effect once. The outbox row is the proof that the message is still due: whoever finds no row has nothing to
/// do. Effects, receipt, and (by the last consumer) the row's removal are one transaction; a receipt refers to its row, so that a slow twin cannot write one
/// for a row that is gone. What a <see cref="GatheringConsumer{TMessage}"/> is handed at once is one transaction too.
/// </summary>
public sealed class Delivery(AppDb db, Subscriptions subscriptions, Turns turns, Gatherings gatherings)
{
    /// <summary>False when it was handled before and nothing was done.</summary>
    public async Task<bool> DeliverAsync<TMessage>(Consumer<TMessage> consumer, Guid messageId, TMessage message, CancellationToken cancellationToken)
        where TMessage : class
    {
        if (consumer is GatheringConsumer<TMessage> gatherer)
        {
            return await GatherAsync(gatherer, messageId, message, cancellationToken);
        }

        using var turn = await turns.TakeAsync(consumer.Turn, cancellationToken);
        var taken = await HandleAsync(consumer, [messageId], _ => message, cancellationToken);
        return taken.Count > 0;
    }

    private async Task<bool> GatherAsync<TMessage>(
        GatheringConsumer<TMessage> consumer,
        Guid messageId,
        TMessage message,
        CancellationToken cancellationToken
    )
        where TMessage : class
    {
        var gathering = gatherings.Of<TMessage>(consumer.GetType().Name);
        var own = gathering.Join(messageId, message);
        try
        {
            using var turn = await turns.TakeAsync(consumer.Turn ?? consumer.GetType().Name, cancellationToken);
            if (!own.IsSettled && !await HandledTogetherAsync(consumer, gathering.TakeWith(own, consumer), cancellationToken))
            {
                await HandleAloneAsync(consumer, gathering, own, cancellationToken);
            }
        }
        finally
        {
            gathering.Leave(own);
        }

        if (own.Outage is { } outage)
        {
            ExceptionDispatchInfo.Throw(outage);
        }

        return own.TookEffect!.Value;
    }

    /// <summary>False when there is only one, or when one of them broke it for all: then each is handled by itself. An outage is the same for all.</summary>
    private async Task<bool> HandledTogetherAsync<TMessage>(
        GatheringConsumer<TMessage> consumer,
        IReadOnlyList<Waiting<TMessage>> batch,
        CancellationToken cancellationToken
    )
        where TMessage : class
    {
        if (batch.Count == 1)
        {
            return false;
        }

        try
        {
            var taken = await HandleAsync(consumer, [.. batch.Select(one => one.MessageId)], due => About(consumer, batch, due), cancellationToken);
            foreach (var one in batch)
            {
                one.TookEffect = taken.Contains(one.MessageId);
            }

            return true;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            db.ChangeTracker.Clear();
            var isOutage = Outage.Is(exception);
            foreach (var one in batch)
            {
                (one.IsAlone, one.Outage) = (!isOutage, isOutage ? exception : null);
            }

            return isOutage;
        }
    }

    private async Task HandleAloneAsync<TMessage>(
        GatheringConsumer<TMessage> consumer,
        Gathering<TMessage> gathering,
        Waiting<TMessage> own,
        CancellationToken cancellationToken
    )
        where TMessage : class
    {
        try
        {
            var taken = await HandleAsync(consumer, [own.MessageId], _ => own.Message, cancellationToken);
            own.TookEffect = taken.Count > 0;
            gathering.Suspect(own.MessageId, false);
        }
        catch (Exception exception) when (!Outage.Is(exception))
        {
            gathering.Suspect(own.MessageId, true);
            throw;
        }
    }

    /// <returns>Those that took effect now.</returns>
    private async Task<HashSet<Guid>> HandleAsync<TMessage>(
        Consumer<TMessage> consumer,
        IReadOnlyList<Guid> messageIds,
        Func<HashSet<Guid>, TMessage> messageOf,
        CancellationToken cancellationToken
    )
        where TMessage : class
    {
        var name = consumer.GetType().Name;
        var rows = await db.Outbox.Include(outbox => outbox.Receipts).Where(outbox => messageIds.Contains(outbox.Id)).ToListAsync(cancellationToken);
        rows.RemoveAll(row => row.Receipts.Any(receipt => receipt.Consumer == name));
        var due = rows.Select(row => row.Id).ToHashSet();
        if (due.Count > 0)
        {
            await consumer.ConsumeAsync(messageOf(due), cancellationToken);
            var shared = rows.Where(row => !Acknowledge(row, name)).ToList();
            await SaveAsync(consumer, cancellationToken);
            await RemoveDoneAsync(shared, cancellationToken);
        }

        return due;
    }

    private async Task SaveAsync<TMessage>(Consumer<TMessage> consumer, CancellationToken cancellationToken)
        where TMessage : class
    {
        for (var isSaved = false; !isSaved; )
        {
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                isSaved = true;
            }
            catch (DbUpdateConcurrencyException lost)
            {
                if (lost.Entries.Count == 0 || !await consumer.GivesWayAsync(lost.Entries, cancellationToken))
                {
                    throw;
                }
            }
        }
    }

    private static TMessage About<TMessage>(GatheringConsumer<TMessage> consumer, IEnumerable<Waiting<TMessage>> batch, HashSet<Guid> due)
        where TMessage : class =>
        consumer.About([.. batch.Where(one => due.Contains(one.MessageId)).SelectMany(one => consumer.RowsOf(one.Message)).Distinct()]);

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
    private async Task RemoveDoneAsync(List<OutboxMessage> shared, CancellationToken cancellationToken)
    {
        foreach (var row in shared)
        {
            var done = await db
                .Receipts.Where(receipt => receipt.MessageId == row.Id)
                .Select(receipt => receipt.Consumer)
                .ToListAsync(cancellationToken);
            if (subscriptions.To(row.Type).All(subscription => done.Contains(subscription.Name)))
            {
                await db.Outbox.Where(outbox => outbox.Id == row.Id).ExecuteDeleteAsync(cancellationToken);
            }
        }
    }
}
