namespace JobAlliance.Core.Exchange;

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
