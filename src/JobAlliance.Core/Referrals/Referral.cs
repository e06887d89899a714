using JobAlliance.Core.Common;
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

    /// <summary>Kind of work, by the vocabulary's occupation key; an agency's strength is measured by it.</summary>
    public string? Occupation { get; init; }

    /// <summary>The agency that serves; null while it is being routed, or when the centre serves itself.</summary>
    public Guid? AgencyId { get; set; }

    public required ReferralOrigin Origin { get; init; }

    public ReferralStage Stage { get; private set; }

    /// <summary>A few words of the graduate's, with an application.</summary>
    public string? Note { get; init; }

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

    public bool IsOpen => ReferralRules.IsOpen(Stage);

    /// <summary>Goes to a stage that may follow; every deadline begins anew.</summary>
    public Result Move(ReferralStage to, DateTimeOffset now, DateTimeOffset? deadline)
    {
        if (!ReferralRules.MayFollow(Stage, to))
        {
            return Error.Conflict("referral.step-not-possible", Stage, to);
        }

        (Stage, StageSince, NextDeadline, EscalatedAt) = (to, now, deadline, null);
        ClosedAt = IsOpen ? null : now;
        return Result.Success;
    }
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
