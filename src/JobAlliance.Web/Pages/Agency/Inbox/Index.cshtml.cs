using JobAlliance.Core.Common;
using JobAlliance.Core.Routing;
using JobAlliance.Web.Identity;
using JobAlliance.Web.Pages.Shared;
using JobAlliance.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace JobAlliance.Web.Pages.Agency.Inbox;

/// <summary>What an agency was offered: accept, or decline with a reason.</summary>
public sealed class IndexModel(ListRoutes listRoutes, AcceptRoute accept, DeclineRoute decline, CurrentActor current, Texts texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public RouteStatus Tab { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Cursor { get; set; }

    public Page<ListRoutes.Row> List { get; private set; } = Page<ListRoutes.Row>.Empty;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var request = new ListRoutes.Request(Tab, new PageRequest(20, Cursor));
        var result = await listRoutes.HandleAsync(request, await current.GetAsync(cancellationToken), cancellationToken);
        if (result.Error is { } error)
        {
            return this.Refuse(error, texts);
        }

        List = result.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostAcceptAsync(Guid id, CancellationToken cancellationToken) =>
        await DoneAsync(
            await accept.HandleAsync(new AcceptRoute.Request(id), await current.GetAsync(cancellationToken), cancellationToken),
            "Desk.AcceptedNow",
            cancellationToken
        );

    public async Task<IActionResult> OnPostDeclineAsync(Guid id, string code, string? words, CancellationToken cancellationToken) =>
        await DoneAsync(
            await decline.HandleAsync(new DeclineRoute.Request(id, code, words), await current.GetAsync(cancellationToken), cancellationToken),
            "Desk.DeclinedNow",
            cancellationToken
        );

    /// <summary>An offer that is gone meanwhile is told in the list, not by an empty page.</summary>
    private async Task<IActionResult> DoneAsync(Result result, string said, CancellationToken cancellationToken)
    {
        if (result.Error is { } error)
        {
            ModelState.AddModelError("", texts.Of(error));
            await OnGetAsync(cancellationToken);
            Response.StatusCode = Refusals.StatusOf(error.Kind);
            return Page();
        }

        this.Tell(texts[said]);
        return Redirect("/agency/inbox");
    }
}
