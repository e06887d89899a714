using JobAlliance.Core.Common;
using JobAlliance.Core.Data;

namespace JobAlliance.Core.Review;

/// <summary>A rule of the staff's that decides by itself; every decision names it. Off by default.</summary>
public sealed class StandingRule : IVersioned
{
    /// <summary>There is one.</summary>
    public static readonly Guid OnlyId = new("00000000-0000-7000-8000-000000000001");

    public required Guid Id { get; init; }

    public bool IsOn { get; set; }

    /// <summary>Approve by itself from this score, 0..100.</summary>
    public double ApproveFromScore { get; set; } = 85;

    public Guid? ChangedBy { get; set; }

    public DateTimeOffset? ChangedAt { get; set; }

    public long Version { get; set; }

    /// <summary>The actor of its decisions: it names the rule and the score it was set to.</summary>
    public Actor AsActor() => new(ActorKind.Rule, null, FormattableString.Invariant($"standing-rule:approve-from-{ApproveFromScore:0.#}"));

    public bool Approves(Match match) => IsOn && match.Status == MatchStatus.Proposed && match.Score >= ApproveFromScore;
}
