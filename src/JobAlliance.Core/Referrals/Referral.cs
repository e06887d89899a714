using JobAlliance.Core.Data;

namespace JobAlliance.Core.Referrals;

/// <summary>职业介绍 or 投递: a graduate on the way to one posting, until the outcome.</summary>
public sealed class Referral : IVersioned
{
    public required Guid Id { get; init; }

    public required Guid GraduateId { get; init; }

    public required Guid PostingId { get; init; }

    /// <summary>The match it came from; null when the graduate applied without one.</summary>
    public Guid? MatchId { get; init; }

    /// <summary>The agency that serves; null while it is being routed, or when the centre serves itself.</summary>
    public Guid? AgencyId { get; set; }

    public required ReferralOrigin Origin { get; init; }

    public ReferralStage Stage { get; set; }

    /// <summary>When somebody must have done something; past it, staff are told.</summary>
    public DateTimeOffset? NextDeadline { get; set; }

    public DateTimeOffset? EscalatedAt { get; set; }

    /// <summary>Coded reason when it ended without a hire.</summary>
    public string? OutcomeCode { get; set; }

    /// <summary>Plain words that the graduate reads.</summary>
    public string? OutcomeText { get; set; }

    public required DateTimeOffset OpenedAt { get; init; }

    public DateTimeOffset StageSince { get; set; }

    public DateTimeOffset? ClosedAt { get; set; }

    public long Version { get; set; }

    public bool IsOpen => Stage < ReferralStage.Hired;
}

public enum ReferralOrigin
{
    Match,
    Application,
}

public enum ReferralStage
{
    Routed,
    Accepted,
    ConsentAsked,
    Introduced,
    Interview,
    Offer,

    /// <summary>This and the following are ends.</summary>
    Hired,
    Refused,
    Withdrawn,
}

/// <summary>One step on the way, append-only.</summary>
public sealed class ReferralStep
{
    public required Guid Id { get; init; }

    public required Guid ReferralId { get; init; }

    public required ReferralStage Stage { get; init; }

    public required DateTimeOffset At { get; init; }

    public Guid? ActorId { get; init; }

    public required string ActorName { get; init; }

    public string? Note { get; init; }
}

/// <summary>An interview appointment. Its calendar entry keeps one UID for ever; every change raises <see cref="Sequence"/> (RFC 5545).</summary>
public sealed class Interview : IVersioned
{
    public required Guid Id { get; init; }

    public required Guid ReferralId { get; init; }

    public required DateTimeOffset StartsAt { get; set; }

    public required int Minutes { get; set; }

    public string? Place { get; set; }

    public string? Link { get; set; }

    public string? Note { get; set; }

    public int Sequence { get; set; }

    public DateTimeOffset? CancelledAt { get; set; }

    public long Version { get; set; }

    public string CalendarUid => $"interview-{Id:N}@joballiance";
}
