using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Timeline;

/// <summary>A graduate's own timeline, newest first.</summary>
public sealed class ListTimeline(AppDb db)
{
    public sealed record Request(PageRequest Page);

    /// <param name="PostingTitle">What it was about; null when about no posting.</param>
    public sealed record Row(TimelineEntry Entry, string? PostingTitle, string? EmployerName);

    public async Task<Result<Page<Row>>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        if (actor.GraduateId is not { } graduateId)
        {
            return Refusals.GraduateOnly;
        }

        var found = db.TimelineEntries.AsNoTracking().Where(row => row.GraduateId == graduateId);
        var total = await found.CountAsync(cancellationToken);
        var size = request.Page.ClampedSize;
        var skip = int.TryParse(request.Page.Cursor, out var offset) && offset > 0 ? offset : 0;
        var rows = await (
            from entry in found.OrderByDescending(row => row.At).ThenByDescending(row => row.Id).Skip(skip).Take(size)
            from posting in db.Postings.Where(posting => posting.Id == entry.PostingId).DefaultIfEmpty()
            orderby entry.At descending, entry.Id descending
            select new Row(entry, posting!.Title, posting.EmployerName)
        ).ToListAsync(cancellationToken);
        return new Page<Row>(rows, total, skip + size < total ? $"{skip + size}" : null);
    }
}
