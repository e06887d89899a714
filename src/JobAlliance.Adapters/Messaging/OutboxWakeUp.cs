using JobAlliance.Core.Bus;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace JobAlliance.Adapters.Messaging;

/// <summary>Wakes the relay at once when a transaction has saved events. In a transaction of several saves the relay's own look at the table finds them.</summary>
internal sealed class OutboxWakeUp(OutboxSignal signal) : SaveChangesInterceptor
{
    public override int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        Wake(eventData.Context!);
        return result;
    }

    public override ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData,
        int result,
        CancellationToken cancellationToken = default
    )
    {
        Wake(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    // After the save the rows are unchanged: a context that holds one that was never published has just raised it.
    private void Wake(DbContext context)
    {
        var detects = context.ChangeTracker.AutoDetectChangesEnabled;
        context.ChangeTracker.AutoDetectChangesEnabled = false;
        var raised = context.ChangeTracker.Entries<OutboxMessage>().Any(entry => entry.Entity is { PublishedAt: null, FailedAt: null });
        context.ChangeTracker.AutoDetectChangesEnabled = detects;
        if (raised)
        {
            signal.Raise();
        }
    }
}
