using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Web.Identity;
using Microsoft.AspNetCore.Mvc;

namespace JobAlliance.Web.Pages.Shared;

/// <summary>The side navigation of a desk, with what waits.</summary>
public sealed class DeskCountsViewComponent(IEnumerable<DeskEntry> entries, CurrentActor current, AppDb db) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync()
    {
        var actor = await current.GetAsync(HttpContext.RequestAborted);
        var room = actor.IsStaff ? DeskRoom.Staff : DeskRoom.Agency;
        var lines = new List<DeskLine>();
        foreach (var entry in entries.Where(entry => entry.Room == room && MaySee(entry, actor)).OrderBy(entry => entry.Order))
        {
            var waiting = entry.Count is { } count ? await count(db, actor, HttpContext.RequestAborted) : (int?)null;
            lines.Add(new DeskLine(new NavigationEntry(entry.Path, entry.TextKey, entry.Icon), waiting));
        }

        return View("~/Pages/Shared/_DeskCounts.cshtml", lines);
    }

    private static bool MaySee(DeskEntry entry, Actor actor) => !entry.AdministratorsOnly || actor.Kind == ActorKind.Administrator;
}

public sealed record DeskLine(NavigationEntry Entry, int? Waiting);
