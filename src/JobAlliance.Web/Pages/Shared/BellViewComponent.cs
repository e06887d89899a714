using JobAlliance.Core.Exchange;
using JobAlliance.Web.Identity;
using Microsoft.AspNetCore.Mvc;

namespace JobAlliance.Web.Pages.Shared;

/// <summary>The bell with how many notifications and notices are unread.</summary>
public sealed class BellViewComponent(CurrentActor current, CountUnread countUnread) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync()
    {
        var actor = await current.GetAsync(HttpContext.RequestAborted);
        return View("~/Pages/Shared/_Bell.cshtml", await countUnread.HandleAsync(actor, HttpContext.RequestAborted));
    }
}
