using JobAlliance.Core.Common;
using JobAlliance.Core.Graduates;
using JobAlliance.Core.Referrals;
using JobAlliance.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace JobAlliance.Web.Pages.Me;

/// <summary>My data: take it along, say that I found work or look again, ask for deletion.</summary>
public sealed class DataModel(
    ReadGraduateHome readHome,
    ReportHiredElsewhere reportHired,
    LookForWorkAgain lookAgain,
    AskDeletion askDeletion,
    OwnPage own
) : PageModel
{
    public bool IsHired { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var home = await readHome.HandleAsync(await own.ActorAsync(cancellationToken), cancellationToken);
        IsHired = home is { Succeeded: true, Value.IsHired: true };
    }

    public async Task<IActionResult> OnPostAgainAsync(CancellationToken cancellationToken)
    {
        var result = await lookAgain.HandleAsync(await own.ActorAsync(cancellationToken), cancellationToken);
        return await DoneAsync(result.Error, "Me.LookAgainDone", LocalRedirect("/me"), cancellationToken);
    }

    public async Task<IActionResult> OnPostHiredAsync(CancellationToken cancellationToken)
    {
        var actor = await own.ActorAsync(cancellationToken);
        var result = await reportHired.HandleAsync(new ReportHiredElsewhere.Request(actor.GraduateId ?? Guid.Empty), actor, cancellationToken);
        return await DoneAsync(result.Error, "Me.FoundWorkDone", LocalRedirect("/me"), cancellationToken);
    }

    public async Task<IActionResult> OnPostDeleteAsync(bool sure, CancellationToken cancellationToken)
    {
        var result = await askDeletion.HandleAsync(new AskDeletion.Request(sure), await own.ActorAsync(cancellationToken), cancellationToken);
        return await DoneAsync(result.Error, "Me.DeleteAsked", RedirectToPage(), cancellationToken);
    }

    private async Task<IActionResult> DoneAsync(Error? error, string toast, IActionResult next, CancellationToken cancellationToken)
    {
        if (error is null)
        {
            this.Tell(own.Texts[toast]);
            return next;
        }

        await OnGetAsync(cancellationToken);
        return this.Refuse(error, own.Texts, prefix: "");
    }
}
