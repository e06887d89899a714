namespace JobAlliance.Core.Bus;

/// <summary>
/// A consumer of messages that only name rows, so that several of them say the same as one that names all their rows. What waits while it works is handled at
/// once by its next transaction: under load the batch grows by itself, without load nobody waits for one. Such a consumer works once at a time in a process.
/// </summary>
public abstract class GatheringConsumer<TMessage> : Consumer<TMessage>
    where TMessage : class
{
    /// <summary>Rows of one batch; a single message may name more.</summary>
    public virtual int MostRows => 500;

    public abstract IReadOnlyList<Guid> RowsOf(TMessage message);

    public abstract TMessage About(IReadOnlyList<Guid> rows);
}
