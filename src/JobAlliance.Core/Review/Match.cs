using JobAlliance.Core.Common;
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

    public MatchStatus Status { get; private set; }

    /// <summary>Best occupation of the posting when it was judged, by vocabulary key; the queue filters by it and strength is measured by it.</summary>
    public string? Occupation { get; set; }

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

    public bool IsDecided => Status is MatchStatus.Approved or MatchStatus.Rejected or MatchStatus.Routed;

    /// <summary>Takes a new judgement. A decided match keeps its decision and what it was decided on; answers whether anything was taken.</summary>
    public bool Rescore(Judged judged, DateTimeOffset now)
    {
        if (IsDecided || (Status == MatchStatus.Proposed && judged.SaysNothingNewOf(this)))
        {
            return false;
        }

        (Judgement, Score, Occupation) = (judged.Judgement, judged.Judgement.Score, judged.Occupation);
        (ResumeSnapshot, PostingSnapshot, ScoredAt) = (judged.Resume.Hash, judged.Posting.Hash, now);
        Status = judged.Judgement.IsMatch ? MatchStatus.Proposed : MatchStatus.Lapsed;
        return true;
    }

    public Result Approve(Actor actor, DateTimeOffset now) => Decide(MatchStatus.Approved, actor, now);

    /// <summary>A negative outcome: a human or a rule that staff switched on says so, with a coded reason and plain words.</summary>
    public Result Reject(Actor actor, string reasonCode, string reasonText, DateTimeOffset now)
    {
        var result = Decide(MatchStatus.Rejected, actor, now);
        (ReasonCode, ReasonText) = result.Succeeded ? (reasonCode, reasonText) : (ReasonCode, ReasonText);
        return result;
    }

    /// <summary>An agency accepted to serve it.</summary>
    public void Route() => Status = MatchStatus.Routed;

    /// <summary>No longer stands; an undecided or a waiting one only. Answers whether it did until now.</summary>
    public bool Lapse()
    {
        var stood = Status is MatchStatus.Proposed or MatchStatus.Approved;
        Status = stood ? MatchStatus.Lapsed : Status;
        return stood;
    }

    /// <summary>A rejection not older than that is taken back; answers whether it was.</summary>
    public bool Reopen(DateTimeOffset notBefore)
    {
        if (Status != MatchStatus.Rejected || DecidedAt < notBefore)
        {
            return false;
        }

        (Status, DecidedAt, DecidedBy, DecidedByName) = (MatchStatus.Proposed, null, null, null);
        (ReasonCode, ReasonText) = (null, null);
        return true;
    }

    private Result Decide(MatchStatus decision, Actor actor, DateTimeOffset now)
    {
        if (Status != MatchStatus.Proposed)
        {
            return Error.Conflict("match.not-waiting");
        }

        (Status, DecidedAt, DecidedBy, DecidedByName) = (decision, now, actor.AccountId, actor.Name);
        return Result.Success;
    }
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
