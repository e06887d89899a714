using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Bus;

/// <summary>Sends messages again that were put aside: those named, or all. Consumers that were done stay done. For staff.</summary>
public sealed class ResendFailed(AppDb db, OutboxSignal signal)
{
    /// <param name="MessageIds">At most 500; empty: all.</param>
    public sealed record Request(IReadOnlyList<Guid> MessageIds);

    /// <summary>How many were sent again.</summary>
    public async Task<Result<int>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.IsStaff)
        {
            return Error.Forbidden("bus.staff-only");
        }

        var failed = db.Outbox.Where(row => row.FailedAt != null);
        var rows = await (request.MessageIds.Count == 0 ? failed : failed.Where(row => request.MessageIds.Contains(row.Id))).ToListAsync(
            cancellationToken
        );
        foreach (var row in rows)
        {
            (row.FailedAt, row.PublishedAt, row.NextAttemptAt, row.Attempts) = (null, null, db.Now, 0);
            db.Audit(actor, "bus.resent", "message", row.Id, detail: row.Type);
        }

        if ((await db.TrySaveAsync(cancellationToken)).Error is { } error)
        {
            return error;
        }

        signal.Raise();
        return rows.Count;
    }
}
