using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Exchange;

/// <summary>A person has seen a notification, a notice, or all that there was until now.</summary>
public sealed class MarkRead(AppDb db)
{
    /// <summary>One of both; neither: everything.</summary>
    public sealed record Request(Guid? NotificationId = null, Guid? NoticeId = null);

    public async Task<Result> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        if (actor.AccountId is not { } account)
        {
            return Error.Forbidden("common.sign-in");
        }

        var all = request is { NotificationId: null, NoticeId: null };
        var notifications = await db
            .Notifications.Where(row => row.AccountId == account && row.ReadAt == null && (all || row.Id == request.NotificationId))
            .ToListAsync(cancellationToken);
        notifications.ForEach(row => row.ReadAt = db.Now);
        var notices = await db.UnreadNoticesFor(actor).Where(row => all || row.Id == request.NoticeId).ToListAsync(cancellationToken);
        db.NoticeReads.AddRange(
            notices.Select(row => new NoticeRead
            {
                NoticeId = row.Id,
                AccountId = account,
                At = db.Now,
            })
        );
        var saved = await db.TrySaveAsync(cancellationToken);
        return saved.Error is { Kind: ErrorKind.Conflict } ? Result.Success : saved; // seen in two windows at once
    }
}
