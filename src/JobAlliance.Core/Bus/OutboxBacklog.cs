using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Bus;

/// <summary>How far the effects are behind the truth.</summary>
public sealed class OutboxBacklog(AppDb db)
{
    public async Task<Backlog> HandleAsync(CancellationToken cancellationToken)
    {
        var pending = db.Outbox.Where(row => row.FailedAt == null);
        var oldest = await pending.OrderBy(row => row.CreatedAt).Select(row => (DateTimeOffset?)row.CreatedAt).FirstOrDefaultAsync(cancellationToken);
        return new Backlog(
            await pending.CountAsync(cancellationToken),
            oldest is null ? TimeSpan.Zero : db.Now - oldest.Value,
            await db.Outbox.CountAsync(row => row.FailedAt != null, cancellationToken)
        );
    }
}

/// <param name="Pending">Messages whose consumers have not all committed.</param>
/// <param name="Behind">Age of the oldest of them; zero when there is none.</param>
/// <param name="Failed">Messages put aside for staff.</param>
public sealed record Backlog(int Pending, TimeSpan Behind, int Failed);
