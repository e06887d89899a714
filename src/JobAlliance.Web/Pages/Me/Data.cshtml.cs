using JobAlliance.Core.Graduates;
using JobAlliance.Core.Referrals;
using JobAlliance.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace JobAlliance.Web.Pages.Me;

/// <summary>My data: take it along, say that I found work, ask for deletion.</summary>
public sealed class DataModel(ReportHiredElsewhere reportHired, AskDeletion askDeletion, OwnPage own) : PageModel
{
    public async Task<IActionResult> OnPostHiredAsync(CancellationToken cancellationToken)
    {
        var actor = await own.ActorAsync(cancellationToken);
        var result = await reportHired.HandleAsync(new ReportHiredElsewhere.Request(actor.GraduateId ?? Guid.Empty), actor, cancellationToken);
        if (result.Error is { } error)
        {
            return this.Refuse(error, own.Texts);
        }

        this.Tell(own.Texts["Me.FoundWorkDone"]);
        return LocalRedirect("/me");
    }

    public async Task<IActionResult> OnPostDeleteAsync(bool sure, CancellationToken cancellationToken)
    {
        var result = await askDeletion.HandleAsync(new AskDeletion.Request(sure), await own.ActorAsync(cancellationToken), cancellationToken);
        if (result.Error is { } error)
        {
            return this.Refuse(error, own.Texts, prefix: "");
        }

        this.Tell(own.Texts["Me.DeleteAsked"]);
        return RedirectToPage();
    }
}
