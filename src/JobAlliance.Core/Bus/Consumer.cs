using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace JobAlliance.Core.Bus;

/// <summary>
/// Does something because of an event. It adds its effects to the scope's <see cref="Data.AppDb"/> and never saves: <see cref="Delivery"/> saves once, together
/// with the receipt, so that a message delivered twice, or in the middle of which the process was killed, takes effect once.
/// Its class name is the name of its queue and of its receipts: never rename one. Every such class of this assembly is found and subscribed.
/// </summary>
public abstract class Consumer<TMessage>
    where TMessage : class
{
    /// <summary>Consumers of this process with the same turn never work at once: they would write the same rows, and all but one would have to begin again.</summary>
    public virtual string? Turn => null;

    public abstract Task ConsumeAsync(TMessage message, CancellationToken cancellationToken);

    /// <summary>
    /// Somebody else changed these rows between reading and saving. True when the consumer left all of them as they are now, so that what remains can be saved;
    /// false to begin again from the newer state.
    /// </summary>
    public virtual Task<bool> GivesWayAsync(IReadOnlyList<EntityEntry> overtaken, CancellationToken cancellationToken) => Task.FromResult(false);
}
