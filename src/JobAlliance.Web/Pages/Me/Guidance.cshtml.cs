using JobAlliance.Core.Common;
using JobAlliance.Core.Guidance;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace JobAlliance.Web.Pages.Me;

/// <summary>My guidance tasks.</summary>
public sealed class GuidanceModel(ListGuidanceTasks listTasks, OwnPage own) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public Page<ListGuidanceTasks.Row> Rows { get; private set; } = Page<ListGuidanceTasks.Row>.Empty;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var request = new ListGuidanceTasks.Request(new PageRequest(20, After), Open: null);
        Rows = await listTasks.HandleAsync(request, await own.ActorAsync(cancellationToken), cancellationToken);
    }
}
