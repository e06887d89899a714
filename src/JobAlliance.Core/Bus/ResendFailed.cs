using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Bus;

/// <summary>Sends messages again that were put aside: those named, or all, a batch a save. Consumers that were done stay done. For staff.</summary>
public sealed class ResendFailed(AppDb db, OutboxSignal signal)
{
    private const int AtOnce = 500;

    /// <param name="MessageIds">At most 500; empty: all.</param>
    public sealed record Request(IReadOnlyList<Guid> MessageIds);

    /// <summary>How many were sent again.</summary>
    public async Task<Result<int>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.IsStaff)
        {
            return Error.Forbidden("bus.staff-only");
        }

        // What fails again meanwhile is left for the next time.
        var (resent, began) = (0, db.Now);
        for (var rows = await NextAsync(request, began, cancellationToken); rows.Count > 0; rows = await NextAsync(request, began, cancellationToken))
        {
            foreach (var row in rows)
            {
                (row.FailedAt, row.PublishedAt, row.NextAttemptAt, row.Attempts) = (null, null, db.Now, 0);
                db.Audit(actor, "bus.resent", "message", row.Id, detail: row.Type);
            }

            if ((await db.TrySaveAsync(cancellationToken)).Error is { } error)
            {
                return error;
            }

            db.ChangeTracker.Clear();
            signal.Raise();
            resent += rows.Count;
        }

        return resent;
    }

    private Task<List<OutboxMessage>> NextAsync(Request request, DateTimeOffset began, CancellationToken cancellationToken)
    {
        var failed = db.Outbox.Where(row => row.FailedAt <= began);
        return (request.MessageIds.Count == 0 ? failed : failed.Where(row => request.MessageIds.Contains(row.Id)))
            .OrderBy(row => row.Id)
            .Take(AtOnce)
            .ToListAsync(cancellationToken);
    }
}
