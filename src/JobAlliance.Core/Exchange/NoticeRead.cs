namespace JobAlliance.Core.Exchange;

/// <summary>A person has seen a notice. Kept a reader, not a receiver: a notice to 200,000 people is one row until they read it.</summary>
public sealed class NoticeRead
{
    public required Guid NoticeId { get; init; }

    public required Guid AccountId { get; init; }

    public required DateTimeOffset At { get; init; }
}
