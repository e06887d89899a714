using JobAlliance.Core.Common;
using JobAlliance.Core.Review;
using JobAlliance.Web.Identity;
using JobAlliance.Web.Pages.Shared;
using JobAlliance.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace JobAlliance.Web.Pages.Staff;

/// <summary>Nobody is forgotten: graduates for whom nothing is under way.</summary>
public sealed class GraduatesModel(ListForgotten listForgotten, CurrentActor current, Texts texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int? Days { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Cursor { get; set; }

    public Page<ListForgotten.Row> List { get; private set; } = Page<ListForgotten.Row>.Empty;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var request = new ListForgotten.Request(new PageRequest(50, Cursor), Math.Clamp(Days ?? 0, 0, 3650));
        var result = await listForgotten.HandleAsync(request, await current.GetAsync(cancellationToken), cancellationToken);
        if (result.Error is { } error)
        {
            return this.Refuse(error, texts);
        }

        List = result.Value;
        return Page();
    }
}
