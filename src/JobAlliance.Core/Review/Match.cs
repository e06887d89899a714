using JobAlliance.Core.Data;
using JobAlliance.Core.Matching;

namespace JobAlliance.Core.Review;

/// <summary>岗位匹配: a graduate and a posting, scored both ways, with evidence; one row a pair.</summary>
public sealed class Match : IVersioned
{
    public required Guid Id { get; init; }

    public required Guid GraduateId { get; init; }

    public required Guid PostingId { get; init; }

    /// <summary>0..100; a copy of the judgement's that lists sort by.</summary>
    public double Score { get; set; }

    public required Judgement Judgement { get; set; }

    /// <summary>Hashes of the profile snapshots that were judged; with the weights' version they let it be computed again.</summary>
    public required string ResumeSnapshot { get; set; }

    public required string PostingSnapshot { get; set; }

    public MatchStatus Status { get; set; }

    public required DateTimeOffset ProposedAt { get; init; }

    public DateTimeOffset ScoredAt { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    /// <summary>The account that decided; null when a standing rule did.</summary>
    public Guid? DecidedBy { get; set; }

    /// <summary>Who decided, as shown: a name, or the rule.</summary>
    public string? DecidedByName { get; set; }

    /// <summary>Coded reason of a rejection.</summary>
    public string? ReasonCode { get; set; }

    /// <summary>Plain words that the graduate may read.</summary>
    public string? ReasonText { get; set; }

    public long Version { get; set; }
}

public enum MatchStatus
{
    Proposed,
    Approved,
    Rejected,

    /// <summary>An agency has accepted to serve it.</summary>
    Routed,

    /// <summary>No longer stands: the posting closed, the résumé changed, or the graduate was hired.</summary>
    Lapsed,
}

/// <summary>A profile as it was judged, stored once for all matches that used it.</summary>
public sealed class ProfileSnapshot
{
    /// <summary>SHA-256 of <see cref="Json"/>, lower-case hex.</summary>
    public required string Hash { get; init; }

    public required string Json { get; init; }
}

/// <summary>A version of the scorer's weights; never changed once saved.</summary>
public sealed class WeightsVersion
{
    public required int Number { get; init; }

    public required string Json { get; init; }

    public required DateTimeOffset SavedAt { get; init; }

    public Guid? SavedBy { get; init; }
}

/// <summary>A rule of the staff's that decides by itself; every decision names it. Off by default.</summary>
public sealed class StandingRule : IVersioned
{
    public required Guid Id { get; init; }

    public bool IsOn { get; set; }

    /// <summary>Approve by itself from this score, 0..100.</summary>
    public double ApproveFromScore { get; set; } = 85;

    public Guid? ChangedBy { get; set; }

    public DateTimeOffset? ChangedAt { get; set; }

    public long Version { get; set; }
}
