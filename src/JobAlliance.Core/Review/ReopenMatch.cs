using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace JobAlliance.Core.Review;

/// <summary>Takes a rejection back, for a short while: the match waits again, and the graduate's timeline forgets it. The audit log does not.</summary>
public sealed class ReopenMatch(AppDb db, IOptions<ReviewOptions> options)
{
    public sealed record Request(Guid MatchId);

    public async Task<Result> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.IsStaff)
        {
            return Refusals.StaffOnly;
        }

        var match = await db.Matches.SingleOrDefaultAsync(row => row.Id == request.MatchId, cancellationToken);
        if (match is null)
        {
            return Error.NotFound("match.not-found");
        }

        if (match.Status != MatchStatus.Rejected)
        {
            return Error.Conflict("match.undo-over");
        }

        if (!match.Reopen(db.Now.AddMinutes(-options.Value.UndoMinutes)))
        {
            return Error.Conflict("match.undo-late", options.Value.UndoMinutes);
        }

        var told = await db
            .TimelineEntries.Where(row => row.GraduateId == match.GraduateId && row.Kind == "match.rejected")
            .ToListAsync(cancellationToken);
        db.TimelineEntries.RemoveRange(told.Where(row => row.DedupKey.StartsWith($"match.rejected:{match.Id:N}", StringComparison.Ordinal)));
        var word = match.Id.ToString("N");
        var news = await db.Notifications.Where(row => row.Kind == "match.rejected" && row.DedupKey.Contains(word)).ToListAsync(cancellationToken);
        db.Notifications.RemoveRange(news);
        db.Audit(actor, "match.reopened", "match", match.Id);
        return await db.TrySaveAsync(cancellationToken);
    }
}
