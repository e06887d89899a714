namespace JobAlliance.Core.Exchange;

/// <summary>A thread of messages on one referral or guidance task, between exactly its parties.</summary>
public sealed class MessageThread
{
    public required Guid Id { get; init; }

    public Guid? ReferralId { get; init; }

    public Guid? GuidanceTaskId { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }
}

public sealed class ThreadMessage
{
    public required Guid Id { get; init; }

    public required Guid ThreadId { get; init; }

    public required Guid AuthorId { get; init; }

    public required string AuthorName { get; init; }

    public required string Text { get; init; }

    public required DateTimeOffset SentAt { get; init; }
}

/// <summary>A notice of the centre.</summary>
public sealed class Notice
{
    public required Guid Id { get; init; }

    public required string Title { get; init; }

    public required string Text { get; init; }

    public required NoticeAudience Audience { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    public required Guid PublishedBy { get; init; }

    public DateTimeOffset? WithdrawnAt { get; set; }
}

public enum NoticeAudience
{
    Everybody,
    Graduates,
    Agencies,
    Staff,
}

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
