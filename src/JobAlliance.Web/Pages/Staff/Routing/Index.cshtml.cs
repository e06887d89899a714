using JobAlliance.Core.Common;
using JobAlliance.Core.Routing;
using JobAlliance.Web.Identity;
using JobAlliance.Web.Pages.Shared;
using JobAlliance.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace JobAlliance.Web.Pages.Staff.Routing;

/// <summary>Which agency serves what: what nobody took, and every offer by its state.</summary>
public sealed class IndexModel(ListUnrouted listUnrouted, ListRoutes listRoutes, CurrentActor current, Texts texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public RouteStatus? Tab { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Cursor { get; set; }

    public IReadOnlyList<ListUnrouted.Row> Unrouted { get; private set; } = [];

    public Page<ListRoutes.Row> List { get; private set; } = Page<ListRoutes.Row>.Empty;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var actor = await current.GetAsync(cancellationToken);
        var unrouted = await listUnrouted.HandleAsync(actor, cancellationToken);
        var list = await listRoutes.HandleAsync(new ListRoutes.Request(Tab, new PageRequest(50, Cursor)), actor, cancellationToken);
        if ((unrouted.Error ?? list.Error) is { } error)
        {
            return this.Refuse(error, texts);
        }

        (Unrouted, List) = (unrouted.Value, list.Value);
        return Page();
    }
}
