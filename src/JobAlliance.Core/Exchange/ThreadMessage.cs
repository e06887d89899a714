namespace JobAlliance.Core.Exchange;

public sealed class ThreadMessage
{
    public required Guid Id { get; init; }

    public required Guid ThreadId { get; init; }

    public required Guid AuthorId { get; init; }

    public required string AuthorName { get; init; }

    public required string Text { get; init; }

    public required DateTimeOffset SentAt { get; init; }
}
