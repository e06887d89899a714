using JobAlliance.Core.Agencies;
using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Web.Identity;
using JobAlliance.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Web.Pages.Shared;

/// <summary>On an agency's desk: its licence runs out within 30 days, has run out, or is missing, and what follows from that. Otherwise nothing.</summary>
public sealed class LicenceNoteViewComponent(CurrentActor current, AppDb db, TimeProvider clock, Texts texts) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync()
    {
        var actor = await current.GetAsync(HttpContext.RequestAborted);
        if (actor.AgencyId is not { } id)
        {
            return Content("");
        }

        var agency = await db
            .Agencies.Where(row => row.Id == id)
            .Select(row => new { row.LicenceNumber, row.LicenceExpiresOn })
            .SingleAsync(HttpContext.RequestAborted);
        var note = Note(agency.LicenceNumber is null ? null : agency.LicenceExpiresOn);
        return note is null ? Content("") : View("/Pages/Shared/_LicenceNote.cshtml", note);
    }

    private string? Note(DateOnly? expires)
    {
        var days = expires?.DayNumber - clock.TodayInChina().DayNumber;
        return days is null ? texts["Desk.LicenceNoneNote"]
            : days < 0 ? texts["Desk.LicenceOverNote", texts.Day(expires)]
            : days <= WarnOfLicences.Days ? texts["Desk.LicenceSoonNote", days]
            : null;
    }
}
