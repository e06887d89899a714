namespace JobAlliance.Core.Referrals;

/// <summary>One step on the way, append-only.</summary>
public sealed class ReferralStep
{
    public required Guid Id { get; init; }

    public required Guid ReferralId { get; init; }

    public required ReferralStage Stage { get; init; }

    public required DateTimeOffset At { get; init; }

    public Guid? ActorId { get; init; }

    /// <summary>Empty when the graduate took the step: a name is contact data.</summary>
    public required string ActorName { get; init; }

    public string? Note { get; init; }
}
