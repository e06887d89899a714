using System.Collections.Concurrent;

namespace JobAlliance.Core.Bus;

/// <summary>The messages of this process that wait for a <see cref="GatheringConsumer{TMessage}"/>, by its name.</summary>
public sealed class Gatherings
{
    private readonly ConcurrentDictionary<string, object> byConsumer = new(StringComparer.Ordinal);

    internal Gathering<TMessage> Of<TMessage>(string consumer)
        where TMessage : class => (Gathering<TMessage>)byConsumer.GetOrAdd(consumer, _ => new Gathering<TMessage>());
}

/// <summary>Who waits, in the order of coming. Only the holder of the consumer's turn takes a batch and settles it.</summary>
internal sealed class Gathering<TMessage>
    where TMessage : class
{
    private readonly List<Waiting<TMessage>> waiting = [];
    private readonly HashSet<Guid> suspects = [];

    public Waiting<TMessage> Join(Guid messageId, TMessage message)
    {
        lock (waiting)
        {
            var own = new Waiting<TMessage>(messageId, message) { IsAlone = suspects.Contains(messageId) };
            waiting.Add(own);
            return own;
        }
    }

    public void Leave(Waiting<TMessage> own)
    {
        lock (waiting)
        {
            waiting.Remove(own);
        }
    }

    /// <summary>One that has failed by itself is never again handled together with others.</summary>
    public void Suspect(Guid messageId, bool isSuspect)
    {
        lock (waiting)
        {
            _ = isSuspect ? suspects.Add(messageId) : suspects.Remove(messageId);
        }
    }

    /// <summary>The one given and as many others as fit.</summary>
    public IReadOnlyList<Waiting<TMessage>> TakeWith(Waiting<TMessage> own, GatheringConsumer<TMessage> consumer)
    {
        List<Waiting<TMessage>> batch = [own];
        var rows = consumer.RowsOf(own.Message).Count;
        lock (waiting)
        {
            foreach (var other in waiting.Where(other => other != own && !own.IsAlone && other is { IsAlone: false, IsSettled: false }))
            {
                rows += consumer.RowsOf(other.Message).Count;
                if (rows > consumer.MostRows)
                {
                    break;
                }

                batch.Add(other);
            }
        }

        return batch;
    }
}

/// <summary>A message that waits for its consumer's turn, and what became of it in somebody else's batch.</summary>
internal sealed class Waiting<TMessage>(Guid messageId, TMessage message)
{
    public Guid MessageId => messageId;

    public TMessage Message => message;

    /// <summary>A batch with it has failed: it is handled by itself.</summary>
    public bool IsAlone { get; set; }

    /// <summary>Whether it took effect; null while it waits.</summary>
    public bool? TookEffect { get; set; }

    /// <summary>The outage that its batch met.</summary>
    public Exception? Outage { get; set; }

    public bool IsSettled => TookEffect is not null || Outage is not null;
}
