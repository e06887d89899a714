using JobAlliance.Core.Common;
using JobAlliance.Core.Guidance;
using JobAlliance.Web.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace JobAlliance.Web.Pages.Agency.Guidance;

/// <summary>An agency's guidance tasks: the next due first.</summary>
public sealed class IndexModel(ListGuidanceTasks listTasks, CurrentActor current) : PageModel
{
    /// <summary>Null, <c>mine</c> or <c>done</c>.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Tab { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Cursor { get; set; }

    public Page<ListGuidanceTasks.Row> List { get; private set; } = Page<ListGuidanceTasks.Row>.Empty;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var request = new ListGuidanceTasks.Request(new PageRequest(50, Cursor), Tab != "done", Tab == "mine");
        List = await listTasks.HandleAsync(request, await current.GetAsync(cancellationToken), cancellationToken);
    }
}
