using JobAlliance.Core.Guidance;
using JobAlliance.Web.Identity;
using JobAlliance.Web.Pages.Agency.Guidance;
using JobAlliance.Web.Resources;
using Microsoft.AspNetCore.Mvc;

namespace JobAlliance.Web.Pages.Staff.Guidance;

/// <summary>One guidance task at the desk of the centre.</summary>
public sealed class TaskModel(ReadGuidanceTask readTask, CancelGuidance cancel, CurrentActor current, Texts texts, TimeProvider clock)
    : GuidancePage(readTask, current, texts, clock)
{
    public override bool MayAct => false;

    protected override string Home => "/staff/guidance";

    public async Task<IActionResult> OnPostCancelAsync(CancellationToken cancellationToken) =>
        await DoneAsync(
            await cancel.HandleAsync(new CancelGuidance.Request(Id), await ActorAsync(cancellationToken), cancellationToken),
            "Desk.TaskCancelled",
            "",
            cancellationToken
        );
}
