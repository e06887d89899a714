using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Exchange;

/// <summary>Notices for the actor, newest first; with <c>All</c>, for staff, every one that was ever published.</summary>
public sealed class ListNotices(AppDb db)
{
    public sealed record Request(PageRequest Page, bool All = false);

    /// <param name="Readers">How many have seen it; for staff.</param>
    public sealed record Row(Notice Notice, bool IsRead, int Readers);

    public async Task<Result<Page<Row>>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        if (request.All && !actor.IsStaff)
        {
            return Refusals.StaffOnly;
        }

        var found = request.All ? db.Notices : db.NoticesFor(actor);
        var total = await found.CountAsync(cancellationToken);
        var size = request.Page.ClampedSize;
        var after = Cursor.Read(request.Page.Cursor);
        var rows = await (after is { } last ? found.Where(row => row.Id < last.Id) : found)
            .OrderByDescending(row => row.Id)
            .Take(size + 1)
            .Select(row => new Row(
                row,
                db.NoticeReads.Any(read => read.NoticeId == row.Id && read.AccountId == actor.AccountId),
                db.NoticeReads.Count(read => read.NoticeId == row.Id)
            ))
            .ToListAsync(cancellationToken);
        return Cursor.Cut(rows, size, total, row => new Cursor(0, row.Notice.Id));
    }
}
