using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Bus;

/// <summary>The messages that were put aside, newest first. For staff.</summary>
public sealed class ListFailed(AppDb db)
{
    public sealed record Request(PageRequest Page);

    public async Task<Result<Page<FailedMessage>>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.IsStaff)
        {
            return Error.Forbidden("bus.staff-only");
        }

        var skip = int.TryParse(request.Page.Cursor, out var offset) && offset > 0 ? offset : 0;
        var size = request.Page.ClampedSize;
        var failed = db.Outbox.AsNoTracking().Where(row => row.FailedAt != null);
        var rows = await failed
            .OrderByDescending(row => row.FailedAt)
            .ThenBy(row => row.Id)
            .Skip(skip)
            .Take(size + 1)
            .Select(row => new FailedMessage(row.Id, row.Type, row.Body, row.CreatedAt, row.FailedAt!.Value, row.Attempts, row.Failure ?? ""))
            .ToListAsync(cancellationToken);
        var next = rows.Count > size ? $"{skip + size}" : null;
        return new Page<FailedMessage>([.. rows.Take(size)], await failed.CountAsync(cancellationToken), next);
    }
}

/// <summary>A message whose consumers gave up.</summary>
/// <param name="Type">Full name of the message; its last part is what people read.</param>
/// <param name="Body">JSON with ids only.</param>
/// <param name="Failure">The consumer and what went wrong.</param>
public sealed record FailedMessage(Guid Id, string Type, string Body, DateTimeOffset CreatedAt, DateTimeOffset FailedAt, int Attempts, string Failure)
{
    public string Name => Type[(Type.LastIndexOf('.') + 1)..];
}
