using JobAlliance.Core.Common;
using JobAlliance.Core.Exchange;
using JobAlliance.Web.Identity;
using JobAlliance.Web.Pages.Shared;
using JobAlliance.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace JobAlliance.Web.Pages.Agency.Threads;

/// <summary>Threads with graduates, the newest word first.</summary>
public sealed class IndexModel(ListThreads listThreads, CurrentActor current, Texts texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Cursor { get; set; }

    public Page<ListThreads.Row> List { get; private set; } = Page<ListThreads.Row>.Empty;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var request = new ListThreads.Request(new PageRequest(30, Cursor));
        var result = await listThreads.HandleAsync(request, await current.GetAsync(cancellationToken), cancellationToken);
        if (result.Error is { } error)
        {
            return this.Refuse(error, texts);
        }

        List = result.Value;
        return Page();
    }
}
