using JobAlliance.Core.Common;
using JobAlliance.Core.Timeline;
using JobAlliance.Web.Identity;
using JobAlliance.Web.Pages.Shared;
using JobAlliance.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace JobAlliance.Web.Pages.Me;

/// <summary>Everything that happened, in plain words.</summary>
public sealed class TimelineModel(ListTimeline listTimeline, CurrentActor current, Texts texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public Page<ListTimeline.Row> Rows { get; private set; } = Page<ListTimeline.Row>.Empty;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var request = new ListTimeline.Request(new PageRequest(50, After));
        var result = await listTimeline.HandleAsync(request, await current.GetAsync(cancellationToken), cancellationToken);
        if (result.Error is { } error)
        {
            return this.Refuse(error, texts);
        }

        Rows = result.Value;
        return Page();
    }
}
