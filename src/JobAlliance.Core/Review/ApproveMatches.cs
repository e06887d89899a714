using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Messages;
using JobAlliance.Core.Timeline;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Review;

/// <summary>Staff approve matches; each is routed to an agency afterwards. What no longer waits is skipped and counted.</summary>
public sealed class ApproveMatches(AppDb db)
{
    public async Task<Result<DecisionOutcome>> HandleAsync(MatchSelection selection, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.IsStaff)
        {
            return Refusals.StaffOnly;
        }

        var matches = await selection.In(db).ToListAsync(cancellationToken);
        var decided = matches.Where(match => Approve(db, match, actor)).ToList();
        if (decided.Count == 0)
        {
            return Error.Conflict("match.not-waiting");
        }

        await db.NotifyDecidedAsync(decided, cancellationToken);
        var saved = await db.TrySaveAsync(cancellationToken);
        return saved.Error is { } error ? error : new DecisionOutcome(decided.Count, matches.Count - decided.Count);
    }

    /// <summary>Approves one that waits, with its event, audit line and timeline line; the standing rule comes this way too.</summary>
    internal static bool Approve(AppDb db, Match match, Actor actor)
    {
        if (!match.Approve(actor, db.Now).Succeeded)
        {
            return false;
        }

        db.Raise(new MatchApproved(match.Id));
        db.Audit(actor, "match.approved", "match", match.Id, detail: FormattableString.Invariant($"score {match.Score:0.#}"));
        db.Tell(match.GraduateId, "match.approved", $"match.approved:{match.Id:N}:{match.Version}", [], postingId: match.PostingId);
        return true;
    }
}

/// <summary>How many were decided, and how many were no longer waiting.</summary>
public sealed record DecisionOutcome(int Decided, int Skipped);
