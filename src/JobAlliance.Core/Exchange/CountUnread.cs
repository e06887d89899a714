using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Exchange;

/// <summary>How many notifications and notices a person has not seen: the figure at the bell.</summary>
public sealed class CountUnread(AppDb db)
{
    public async Task<int> HandleAsync(Actor actor, CancellationToken cancellationToken) =>
        actor.AccountId is not { } account
            ? 0
            : await db.Notifications.CountAsync(row => row.AccountId == account && row.ReadAt == null, cancellationToken)
                + await db.UnreadNoticesFor(actor).CountAsync(cancellationToken);
}
