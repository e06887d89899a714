using JobAlliance.Core.Review;
using JobAlliance.Web.Identity;
using JobAlliance.Web.Pages.Shared;
using JobAlliance.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace JobAlliance.Web.Pages.Staff;

/// <summary>What waits for the centre.</summary>
public sealed class IndexModel(ReadDesk readDesk, CurrentActor current, Texts texts) : PageModel
{
    public ReadDesk.View View { get; private set; } = null!;

    public IReadOnlyList<Tile> Tiles =>
        [
            new("/staff/review", "Desk.TileReview", "checklist", View.Waiting),
            new("/staff/routing", "Desk.TileUnrouted", "route-off", View.Unrouted),
            new("/staff/referrals?escalated=true", "Desk.TileEscalated", "alarm", View.Escalated),
            new("/staff/graduates", "Desk.TileForgotten", "user-search", View.Forgotten),
            new("/staff/agencies", "Desk.TileLicences", "license", View.Licences),
            new("/staff/messages", "Desk.TileFailed", "mail-exclamation", View.Failed),
        ];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var result = await readDesk.HandleAsync(await current.GetAsync(cancellationToken), cancellationToken);
        if (result.Error is { } error)
        {
            return this.Refuse(error, texts);
        }

        View = result.Value;
        return Page();
    }

    /// <param name="Key">Name of what waits; its hint stands under the key with <c>Hint</c>.</param>
    public sealed record Tile(string Path, string Key, string Icon, int Count);
}
