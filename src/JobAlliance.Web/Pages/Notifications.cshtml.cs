using JobAlliance.Core.Common;
using JobAlliance.Core.Exchange;
using JobAlliance.Web.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace JobAlliance.Web.Pages;

/// <summary>What I was told, and the centre's notices. Opening one marks it read and leads to what it is about.</summary>
public sealed class NotificationsModel(
    ListNotifications listNotifications,
    ListNotices listNotices,
    MarkRead markRead,
    CountUnread countUnread,
    CurrentActor current
) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public Page<Notification> Rows { get; private set; } = Page<Notification>.Empty;

    public IReadOnlyList<ListNotices.Row> Notices { get; private set; } = [];

    public int Unread { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var actor = await current.GetAsync(cancellationToken);
        Rows = await listNotifications.HandleAsync(new ListNotifications.Request(new PageRequest(30, After)), actor, cancellationToken);
        var notices = await listNotices.HandleAsync(new ListNotices.Request(new PageRequest(5)), actor, cancellationToken);
        Notices = notices.Succeeded && After is null ? notices.Value.Items : [];
        Unread = await countUnread.HandleAsync(actor, cancellationToken);
    }

    public async Task<IActionResult> OnPostOpenAsync(Guid id, string? path, CancellationToken cancellationToken)
    {
        await markRead.HandleAsync(new MarkRead.Request(NotificationId: id), await current.GetAsync(cancellationToken), cancellationToken);
        return LocalRedirect(RoomDoor.IsLocal(path) ? path! : "/notifications");
    }

    public async Task<IActionResult> OnPostAllReadAsync(CancellationToken cancellationToken)
    {
        await markRead.HandleAsync(new MarkRead.Request(), await current.GetAsync(cancellationToken), cancellationToken);
        return RedirectToPage();
    }
}
