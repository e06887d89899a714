using JobAlliance.Core.Common;
using JobAlliance.Core.Referrals;
using JobAlliance.Web.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace JobAlliance.Web.Pages.Me;

/// <summary>My applications and referrals.</summary>
public sealed class ProgressModel(ListReferrals listReferrals, CurrentActor current) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public bool Ended { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public Page<ListReferrals.Row> Rows { get; private set; } = Page<ListReferrals.Row>.Empty;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var request = new ListReferrals.Request { Open = !Ended, Page = new PageRequest(20, After) };
        Rows = await listReferrals.HandleAsync(request, await current.GetAsync(cancellationToken), cancellationToken);
    }
}
