using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Messages;
using JobAlliance.Core.Timeline;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Review;

/// <summary>Staff decide against matches: a person, a coded reason, and plain words that the graduate may read.</summary>
public sealed class RejectMatches(AppDb db)
{
    /// <param name="ReasonCode">One of <see cref="ReviewReasons.Codes"/>.</param>
    /// <param name="ReasonText">Words to the graduate; may be empty where the code says enough. At most 500 characters.</param>
    public sealed record Request(MatchSelection Selection, string ReasonCode, string? ReasonText);

    public async Task<Result<DecisionOutcome>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        if (Check(request, actor) is { } refusal)
        {
            return refusal;
        }

        var matches = await request.Selection.In(db).ToListAsync(cancellationToken);
        var decided = matches.Where(match => Reject(match, request, actor)).ToList();
        if (decided.Count == 0)
        {
            return Error.Conflict("match.not-waiting");
        }

        await db.NotifyDecidedAsync(decided, cancellationToken);
        var saved = await db.TrySaveAsync(cancellationToken);
        return saved.Error is { } error ? error : new DecisionOutcome(decided.Count, matches.Count - decided.Count);
    }

    private static Error? Check(Request request, Actor actor) =>
        !actor.IsStaff ? Refusals.StaffOnly
        : !ReviewReasons.Codes.Contains(request.ReasonCode) ? Refusals.ReasonUnknown(nameof(request.ReasonCode))
        : ReviewReasons.NeedsWords(request.ReasonCode) && string.IsNullOrWhiteSpace(request.ReasonText)
            ? Refusals.TextMissing(nameof(request.ReasonText))
        : request.ReasonText?.Length > 500 ? Error.Invalid("common.text-too-long", nameof(request.ReasonText), 500)
        : null;

    private bool Reject(Match match, Request request, Actor actor)
    {
        if (!match.Reject(actor, request.ReasonCode, request.ReasonText?.Trim() ?? "", db.Now).Succeeded)
        {
            return false;
        }

        db.Raise(new MatchRejected(match.Id));
        db.Audit(actor, "match.rejected", "match", match.Id, detail: request.ReasonCode);
        string[] args = [request.ReasonCode, match.ReasonText!];
        db.Tell(match.GraduateId, "match.rejected", $"match.rejected:{match.Id:N}:{match.Version}", args, postingId: match.PostingId);
        return true;
    }
}
