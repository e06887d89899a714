using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Exchange;

/// <summary>A thread with its newest messages, or as many before those, oldest first; what the reader was told of it counts as read.</summary>
public sealed class ReadThread(AppDb db)
{
    /// <summary>Messages read at once.</summary>
    public const int AtOnce = 100;

    /// <summary>By its own id, or by what it is about.</summary>
    /// <param name="Skip">How many of the newest are passed over.</param>
    public sealed record Request(Guid? ThreadId = null, Guid? ReferralId = null, Guid? GuidanceTaskId = null, int Skip = 0);

    /// <param name="Mine">Written by the reader's own side.</param>
    /// <param name="AuthorName">Empty for the graduate.</param>
    public sealed record Line(Guid Id, string AuthorName, string Text, DateTimeOffset SentAt, bool Mine);

    /// <param name="Skipped">How many newer ones there are.</param>
    /// <param name="Earlier">What to skip for those before; null when there are none.</param>
    public sealed record View(Guid Id, Guid? ReferralId, Guid? GuidanceTaskId, IReadOnlyList<Line> Lines, int Skipped = 0, int? Earlier = null);

    public async Task<Result<View>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        var thread = await db.ThreadsOf(actor)
            .SingleOrDefaultAsync(
                row =>
                    (request.ThreadId != null && row.Id == request.ThreadId)
                    || (request.ReferralId != null && row.ReferralId == request.ReferralId)
                    || (request.GuidanceTaskId != null && row.GuidanceTaskId == request.GuidanceTaskId),
                cancellationToken
            );
        if (thread is null)
        {
            return Error.NotFound("thread.not-found");
        }

        var skip = Math.Max(0, request.Skip);
        var found = await db
            .ThreadMessages.Where(row => row.ThreadId == thread.Id)
            .OrderByDescending(row => row.Id)
            .Skip(skip)
            .Take(AtOnce + 1)
            .ToListAsync(cancellationToken);
        List<ThreadMessage> messages = [.. found.Take(AtOnce).Reverse()];
        await MarkReadAsync(messages, actor, cancellationToken);
        var fromGraduate = actor.GraduateId is not null;
        return new View(
            thread.Id,
            thread.ReferralId,
            thread.GuidanceTaskId,
            [.. messages.Select(row => new Line(row.Id, row.AuthorName, row.Text, row.SentAt, row.AuthorName.Length == 0 == fromGraduate))],
            skip,
            found.Count > AtOnce ? skip + AtOnce : null
        );
    }

    private async Task MarkReadAsync(List<ThreadMessage> messages, Actor actor, CancellationToken cancellationToken)
    {
        var keys = messages.Select(row => $"{PostMessage.ToldOf}{row.Id:N}").ToList();
        var unread = await db
            .Notifications.Where(row => row.AccountId == actor.AccountId && row.ReadAt == null && keys.Contains(row.DedupKey))
            .ToListAsync(cancellationToken);
        if (unread.Count > 0)
        {
            unread.ForEach(row => row.ReadAt = db.Now);
            await db.TrySaveAsync(cancellationToken);
        }
    }
}
