using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Privacy;

/// <summary>The audit log, newest first, for staff.</summary>
public sealed class ListAudit(AppDb db)
{
    /// <param name="Action">Whole or its beginning: <c>contact</c> finds <c>contact.read</c>.</param>
    /// <param name="Actor">Part of the actor's name.</param>
    /// <param name="From">First day in China.</param>
    /// <param name="Through">Last day in China.</param>
    public sealed record Request(
        PageRequest Page,
        string? Action = null,
        string? Actor = null,
        Guid? AgencyId = null,
        Guid? SubjectId = null,
        DateOnly? From = null,
        DateOnly? Through = null
    );

    public async Task<Result<Page<AuditEntry>>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.IsStaff)
        {
            return Refusals.StaffOnly;
        }

        var found = Find(request);
        var total = await found.CountAsync(cancellationToken);
        var size = request.Page.ClampedSize;
        var after = Cursor.Read(request.Page.Cursor);
        var rows = await (after is { } last ? found.Where(row => row.Id < last.Id) : found)
            .OrderByDescending(row => row.Id)
            .Take(size + 1)
            .ToListAsync(cancellationToken);
        return Cursor.Cut(rows, size, total, row => new Cursor(0, row.Id));
    }

    private IQueryable<AuditEntry> Find(Request request)
    {
        var from = request.From is { } first ? Midnight(first) : (DateTimeOffset?)null;
        var until = request.Through is { } last ? Midnight(last.AddDays(1)) : (DateTimeOffset?)null;
        return db
            .AuditEntries.AsNoTracking()
            .Where(row =>
                (request.Action == null || row.Action.StartsWith(request.Action))
                && (request.Actor == null || row.ActorName.Contains(request.Actor))
                && (request.AgencyId == null || row.AgencyId == request.AgencyId)
                && (request.SubjectId == null || row.SubjectId == request.SubjectId)
                && (from == null || row.At >= from)
                && (until == null || row.At < until)
            );
    }

    private static DateTimeOffset Midnight(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), Clock.ChinaOffset);
}
