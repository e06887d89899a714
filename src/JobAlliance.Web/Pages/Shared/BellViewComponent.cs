using JobAlliance.Core.Data;
using JobAlliance.Web.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Web.Pages.Shared;

/// <summary>The bell with how many notifications are unread.</summary>
public sealed class BellViewComponent(CurrentActor current, AppDb db) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync()
    {
        var actor = await current.GetAsync(HttpContext.RequestAborted);
        var unread = await db.Notifications.CountAsync(row => row.AccountId == actor.AccountId && row.ReadAt == null, HttpContext.RequestAborted);
        return View("~/Pages/Shared/_Bell.cshtml", unread);
    }
}
