using JobAlliance.Core.Common;
using JobAlliance.Core.Referrals;
using JobAlliance.Web.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace JobAlliance.Web.Pages.Agency.Referrals;

/// <summary>The referrals that the reader may see, by stage; what rested too long can be looked at alone.</summary>
public abstract class ReferralListPage(ListReferrals listReferrals, CurrentActor current) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public ReferralStage? Stage { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Ended { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Escalated { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Cursor { get; set; }

    public Page<ListReferrals.Row> List { get; private set; } = Page<ListReferrals.Row>.Empty;

    public IReadOnlyDictionary<ReferralStage, int> Counts { get; private set; } = new Dictionary<ReferralStage, int>();

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var actor = await current.GetAsync(cancellationToken);
        var request = new ListReferrals.Request
        {
            Stage = Stage,
            Open = !Ended,
            EscalatedOnly = Escalated,
            Page = new PageRequest(50, Cursor),
        };
        List = await listReferrals.HandleAsync(request, actor, cancellationToken);
        Counts = await listReferrals.CountAsync(actor, cancellationToken);
    }
}
