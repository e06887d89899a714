using JobAlliance.Core.Accounts;
using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Exchange;

/// <summary>What one person, an agency or the staff should know: kind, arguments, where it leads, and what makes it one.</summary>
/// <param name="Kind">Words stand in the resources under <c>Notifications.{kind}</c>.</param>
/// <param name="Key">With the receiver unique, so that an event handled twice notifies once.</param>
/// <param name="Path">A path of this site; never contact data.</param>
/// <param name="Args">Names and codes; never contact data.</param>
public sealed record News(string Kind, string Key, string Path, params IReadOnlyList<string> Args);

/// <summary>Writes notifications in the transaction of what happened.</summary>
public static class Notify
{
    /// <summary>Nothing when the graduate has no account yet.</summary>
    public static async Task NotifyGraduateAsync(this AppDb db, Guid graduateId, News news, CancellationToken cancellationToken)
    {
        var account = await db
            .Graduates.Where(graduate => graduate.Id == graduateId)
            .Select(graduate => graduate.AccountId)
            .SingleOrDefaultAsync(cancellationToken);
        if (account is { } id)
        {
            db.NotifyAccount(id, news);
        }
    }

    /// <summary>Everybody with a seat in the agency.</summary>
    public static async Task NotifyAgencyAsync(this AppDb db, Guid agencyId, News news, CancellationToken cancellationToken)
    {
        var accounts = await db
            .AgencyMembers.Where(member => member.AgencyId == agencyId && member.RemovedAt == null)
            .Select(member => member.AccountId)
            .ToListAsync(cancellationToken);
        accounts.ForEach(account => db.NotifyAccount(account, news));
    }

    public static async Task NotifyStaffAsync(this AppDb db, News news, CancellationToken cancellationToken)
    {
        var accounts = await db
            .Accounts.Where(account => account.Role == AccountRole.Staff && account.DisabledAt == null)
            .Select(account => account.Id)
            .ToListAsync(cancellationToken);
        accounts.ForEach(account => db.NotifyAccount(account, news));
    }

    public static void NotifyAccount(this AppDb db, Guid accountId, News news) =>
        db.Notifications.Add(
            new Notification
            {
                Id = db.NewId(),
                AccountId = accountId,
                Kind = news.Kind,
                Args = [.. news.Args],
                Path = news.Path,
                DedupKey = news.Key,
                CreatedAt = db.Now,
            }
        );
}
