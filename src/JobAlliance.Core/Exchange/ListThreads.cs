using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Guidance;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Exchange;

/// <summary>The threads that the actor is a party of and in which somebody wrote, newest first.</summary>
public sealed class ListThreads(AppDb db)
{
    public sealed record Request(PageRequest Page);

    /// <param name="Title">Of the posting; null for guidance.</param>
    /// <param name="Unread">Messages that the reader was told of and has not seen.</param>
    public sealed record Row(
        Guid Id,
        Guid? ReferralId,
        Guid? GuidanceTaskId,
        string? Title,
        string? EmployerName,
        GuidanceKind? Kind,
        string? Skill,
        string? University,
        string LastText,
        string LastAuthor,
        DateTimeOffset LastAt,
        int Unread
    );

    public async Task<Result<Page<Row>>> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        var size = request.Page.ClampedSize;
        var threads = db.ThreadsOf(actor).Where(thread => db.ThreadMessages.Any(row => row.ThreadId == thread.Id));
        var total = await threads.CountAsync(cancellationToken);
        var skip = int.TryParse(request.Page.Cursor, out var offset) && offset > 0 ? offset : 0;
        var rows = await Rows(threads).Skip(skip).Take(size).ToListAsync(cancellationToken);
        rows = await CountUnreadAsync(rows, actor, cancellationToken);
        return new Page<Row>(rows, total, skip + size < total ? $"{skip + size}" : null);
    }

    private async Task<List<Row>> CountUnreadAsync(List<Row> rows, Actor actor, CancellationToken cancellationToken)
    {
        var keys = await db
            .Notifications.Where(row => row.AccountId == actor.AccountId && row.ReadAt == null && row.DedupKey.StartsWith(PostMessage.ToldOf))
            .Select(row => row.DedupKey)
            .ToListAsync(cancellationToken);
        var messages = keys.Select(key => Guid.ParseExact(key[PostMessage.ToldOf.Length..], "N")).ToList();
        var unread = await db
            .ThreadMessages.Where(row => messages.Contains(row.Id))
            .GroupBy(row => row.ThreadId)
            .Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
        return [.. rows.Select(row => row with { Unread = unread.GetValueOrDefault(row.Id) })];
    }

    private IQueryable<Row> Rows(IQueryable<MessageThread> threads) =>
        from last in db.ThreadMessages
        where !db.ThreadMessages.Any(later => later.ThreadId == last.ThreadId && later.Id > last.Id)
        join thread in threads on last.ThreadId equals thread.Id
        from referral in db.Referrals.Where(row => row.Id == thread.ReferralId).DefaultIfEmpty()
        from posting in db.Postings.Where(row => row.Id == referral!.PostingId).DefaultIfEmpty()
        from task in db.GuidanceTasks.Where(row => row.Id == thread.GuidanceTaskId).DefaultIfEmpty()
        join graduate in db.Graduates on referral != null ? referral.GraduateId : task!.GraduateId equals graduate.Id
        orderby last.Id descending
        select new Row(
            thread.Id,
            thread.ReferralId,
            thread.GuidanceTaskId,
            posting!.Title,
            posting.EmployerName,
            task == null ? null : task.Kind,
            task!.Skill,
            graduate.University,
            last.Text,
            last.AuthorName,
            last.SentAt,
            0
        );
}
