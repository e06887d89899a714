namespace JobAlliance.Core.Exchange;

/// <summary>Something that one person should know. Words stand in the resources under <c>Notification.{Kind}</c>.</summary>
public sealed class Notification
{
    public required Guid Id { get; init; }

    public required Guid AccountId { get; init; }

    /// <summary>Stable, dotted lower case.</summary>
    public required string Kind { get; init; }

    public required List<string> Args { get; init; }

    /// <summary>Where it leads, as a path of this site.</summary>
    public required string Path { get; init; }

    /// <summary>The event it came from and the receiver make it unique, so that an event handled twice notifies once.</summary>
    public required string DedupKey { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? ReadAt { get; set; }
}
