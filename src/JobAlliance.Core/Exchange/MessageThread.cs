using JobAlliance.Core.Guidance;
using JobAlliance.Core.Referrals;

namespace JobAlliance.Core.Exchange;

/// <summary>A thread of messages on one referral or guidance task, between exactly its parties.</summary>
public sealed class MessageThread
{
    public required Guid Id { get; init; }

    public Guid? ReferralId { get; init; }

    public Guid? GuidanceTaskId { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    public static MessageThread On(Referral referral, Guid id, DateTimeOffset now) =>
        new()
        {
            Id = id,
            ReferralId = referral.Id,
            OpenedAt = now,
        };

    public static MessageThread On(GuidanceTask task, Guid id, DateTimeOffset now) =>
        new()
        {
            Id = id,
            GuidanceTaskId = task.Id,
            OpenedAt = now,
        };
}
