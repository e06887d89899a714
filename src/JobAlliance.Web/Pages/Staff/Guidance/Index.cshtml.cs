using JobAlliance.Core.Common;
using JobAlliance.Core.Guidance;
using JobAlliance.Web.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace JobAlliance.Web.Pages.Staff.Guidance;

/// <summary>Every guidance task of the alliance.</summary>
public sealed class IndexModel(ListGuidanceTasks listTasks, CurrentActor current) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public bool Done { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Cursor { get; set; }

    public Page<ListGuidanceTasks.Row> List { get; private set; } = Page<ListGuidanceTasks.Row>.Empty;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var request = new ListGuidanceTasks.Request(new PageRequest(50, Cursor), !Done);
        List = await listTasks.HandleAsync(request, await current.GetAsync(cancellationToken), cancellationToken);
    }
}
