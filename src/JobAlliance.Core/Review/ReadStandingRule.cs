using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Review;

/// <summary>The standing rule, and what a score would mean: how many of those that wait, and of those that staff decided lately, it would have approved.</summary>
public sealed class ReadStandingRule(AppDb db)
{
    /// <param name="FromScore">The score to try; null: the rule's own.</param>
    public sealed record Request(double? FromScore = null);

    /// <param name="Waiting">All that wait for review.</param>
    /// <param name="WaitingAbove">Those with at least the score tried.</param>
    /// <param name="ApprovedAbove">Approved by people in the last 30 days, with at least that score.</param>
    /// <param name="RejectedAbove">Rejected by people in the last 30 days, with at least that score: what the rule would have got wrong.</param>
    public sealed record View(StandingRule Rule, double FromScore, int Waiting, int WaitingAbove, int ApprovedAbove, int RejectedAbove);

    public async Task<Result<View>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.IsStaff)
        {
            return Refusals.StaffOnly;
        }

        var rule = await StandingRules.ReadAsync(db, cancellationToken);
        var score = request.FromScore ?? rule.ApproveFromScore;
        var since = db.Now.AddDays(-30);
        var waiting = db.Matches.Where(match => match.Status == MatchStatus.Proposed);
        var people = db.Matches.Where(match => match.DecidedBy != null && match.DecidedAt >= since && match.Score >= score);
        return new View(
            rule,
            score,
            await waiting.CountAsync(cancellationToken),
            await waiting.CountAsync(match => match.Score >= score, cancellationToken),
            await people.CountAsync(match => match.Status == MatchStatus.Approved || match.Status == MatchStatus.Routed, cancellationToken),
            await people.CountAsync(match => match.Status == MatchStatus.Rejected, cancellationToken)
        );
    }
}
