using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Exchange;

/// <summary>What a person was told, newest first.</summary>
public sealed class ListNotifications(AppDb db)
{
    public sealed record Request(PageRequest Page, bool UnreadOnly = false);

    public async Task<Page<Notification>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        var found = db.Notifications.AsNoTracking().Where(row => row.AccountId == actor.AccountId && (!request.UnreadOnly || row.ReadAt == null));
        var total = await found.CountAsync(cancellationToken);
        var size = request.Page.ClampedSize;
        var after = Cursor.Read(request.Page.Cursor);
        var rows = await (after is { } last ? found.Where(row => row.Id < last.Id) : found)
            .OrderByDescending(row => row.Id)
            .Take(size + 1)
            .ToListAsync(cancellationToken);
        return Cursor.Cut(rows, size, total, row => new Cursor(0, row.Id));
    }
}
