namespace JobAlliance.Core.Bus;

/// <summary>
/// An event saved with the state that it tells of. It leaves the outbox only when every consumer has committed: see <see cref="Delivery"/>.
/// </summary>
public sealed class OutboxMessage
{
    /// <summary>Also the message's id on the bus.</summary>
    public required Guid Id { get; init; }

    /// <summary>Full name of the record in <c>JobAlliance.Core.Messages</c>.</summary>
    public required string Type { get; init; }

    public required string Body { get; init; }

    /// <summary>W3C trace parent, so that a trace goes from the page through the bus to the index.</summary>
    public string? TraceParent { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>How often its consumers gave up, after the retries of each.</summary>
    public int Attempts { get; set; }

    /// <summary>Not published again before this moment.</summary>
    public DateTimeOffset NextAttemptAt { get; set; }

    /// <summary>Set while it is on the bus; null while it waits.</summary>
    public DateTimeOffset? PublishedAt { get; set; }

    /// <summary>Set when its consumers gave up for good; staff see it and may send it again.</summary>
    public DateTimeOffset? FailedAt { get; set; }

    public string? Failure { get; set; }

    public List<Receipt> Receipts { get; init; } = [];
}

/// <summary>A consumer has handled a message that others have still to handle: saved in the same transaction as its effects, removed with the message.</summary>
public sealed class Receipt
{
    public required Guid MessageId { get; init; }

    public required string Consumer { get; init; }

    public required DateTimeOffset At { get; init; }
}
