using JobAlliance.Core.Common;
using JobAlliance.Core.Exchange;
using JobAlliance.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace JobAlliance.Web.Pages.Me;

/// <summary>My message threads; each is read and answered where it belongs.</summary>
public sealed class MessagesModel(ListThreads listThreads, OwnPage own) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public Page<ListThreads.Row> Rows { get; private set; } = Page<ListThreads.Row>.Empty;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var request = new ListThreads.Request(new PageRequest(30, After));
        var result = await listThreads.HandleAsync(request, await own.ActorAsync(cancellationToken), cancellationToken);
        if (result.Error is { } error)
        {
            return this.Refuse(error, own.Texts);
        }

        Rows = result.Value;
        return Page();
    }
}
