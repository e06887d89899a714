namespace JobAlliance.Core.Timeline;

/// <summary>One line of a graduate's timeline. Words stand in the resources under <c>Timeline.{Kind}</c>.</summary>
public sealed class TimelineEntry
{
    public required Guid Id { get; init; }

    public required Guid GraduateId { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Stable, dotted lower case: <c>match.proposed</c>, <c>referral.interview</c>.</summary>
    public required string Kind { get; init; }

    public required List<string> Args { get; init; }

    public Guid? PostingId { get; init; }

    public Guid? ReferralId { get; init; }

    public Guid? GuidanceTaskId { get; init; }

    /// <summary>Unique, so that an event handled twice writes one line.</summary>
    public required string DedupKey { get; init; }
}
