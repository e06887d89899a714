using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Editing;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Review;

/// <summary>Staff switch the standing rule on or off and set its score. It decides what is proposed from then on; what waits already is theirs to decide.</summary>
public sealed class SetStandingRule(AppDb db)
{
    /// <param name="ApproveFromScore">0..100.</param>
    /// <param name="Version">The version that was read, so that the second of two people is told.</param>
    public sealed record Request(bool IsOn, double ApproveFromScore, long Version);

    public async Task<Result> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.IsStaff)
        {
            return Refusals.StaffOnly;
        }

        if (request.ApproveFromScore is not (>= 0 and <= 100))
        {
            return Error.Invalid("standing-rule.score-range", nameof(request.ApproveFromScore));
        }

        var rule = await StandingRules.ReadAsync(db, cancellationToken);
        if (rule.Version != request.Version)
        {
            return Error.Stale("common.changed-meanwhile");
        }

        if (db.Entry(rule).State == EntityState.Detached)
        {
            db.StandingRules.Add(rule);
        }

        (rule.IsOn, rule.ApproveFromScore) = (request.IsOn, request.ApproveFromScore);
        (rule.ChangedBy, rule.ChangedAt) = (actor.AccountId, db.Now);
        db.SignEdit(actor, rule.Id, rule);
        var detail = FormattableString.Invariant($"{(request.IsOn ? "on" : "off")} from {request.ApproveFromScore:0.#}");
        db.Audit(actor, "standing-rule.set", "standing-rule", rule.Id, detail: detail);
        return await db.TrySaveAsync(cancellationToken);
    }
}
