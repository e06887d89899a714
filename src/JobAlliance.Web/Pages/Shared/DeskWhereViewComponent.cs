using JobAlliance.Core.Data;
using JobAlliance.Web.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Web.Pages.Shared;

/// <summary>On whose behalf one works: the agency's name, or the centre's.</summary>
public sealed class DeskWhereViewComponent(CurrentActor current, AppDb db) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync()
    {
        var actor = await current.GetAsync(HttpContext.RequestAborted);
        var name = actor.AgencyId is { } agency
            ? await db.Agencies.Where(row => row.Id == agency).Select(row => row.Name).FirstOrDefaultAsync(HttpContext.RequestAborted)
            : await db.Alliances.Select(row => row.CentreName).FirstOrDefaultAsync(HttpContext.RequestAborted);
        return Content(name ?? "");
    }
}
