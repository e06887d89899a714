using JobAlliance.Core.Common;
using JobAlliance.Core.Exchange;
using JobAlliance.Core.Guidance;
using JobAlliance.Core.Privacy;
using JobAlliance.Web.Identity;
using JobAlliance.Web.Pages.Shared;
using JobAlliance.Web.Pages.Shared.Editing;
using JobAlliance.Web.Resources;
using Microsoft.AspNetCore.Mvc;

namespace JobAlliance.Web.Pages.Agency.Guidance;

/// <summary>One guidance task at the agency that guides: appointment, notes, done.</summary>
public sealed class TaskModel(ReadGuidanceTask readTask, ReadThread readThread, CurrentActor current, Texts texts, TimeProvider clock)
    : GuidancePage(readTask, current, texts, clock)
{
    public override bool MayAct => true;

    protected override string Home => "/agency/guidance";

    public async Task<IActionResult> OnPostScheduleAsync([FromServices] ScheduleGuidance schedule, CancellationToken cancellationToken)
    {
        var at = ChinaTime.Of(Appointment.At);
        var request = new ScheduleGuidance.Request(Id, at, Appointment.Minutes, Appointment.Place, Appointment.Link, Appointment.CounsellorId);
        var result = await schedule.HandleAsync(request, await Current.GetAsync(cancellationToken), cancellationToken);
        return await DoneAsync(result, "Desk.Appointed", nameof(Appointment), cancellationToken);
    }

    public async Task<IActionResult> OnPostNotesAsync(
        [FromServices] WriteGuidanceNotes write,
        [FromServices] SaveEdited edited,
        CancellationToken cancellationToken
    )
    {
        var actor = await Current.GetAsync(cancellationToken);
        var refused = await edited.HandleAsync(
            this,
            Notes,
            Id,
            async () =>
                (
                    await write.HandleAsync(new(Id, Notes.CounsellorNotes ?? "", Notes.GraduateNotes ?? "", Notes.Version), actor, cancellationToken)
                ).Error,
            async () =>
            {
                await LoadAsync(cancellationToken);
                return View is null ? null : NoteFields.Of(View);
            },
            cancellationToken
        );
        return await DoneAsync(refused is { } error ? error : Result.Success, "Desk.NotesSaved", nameof(Notes), cancellationToken);
    }

    public async Task<IActionResult> OnPostCompleteAsync([FromServices] CompleteGuidance complete, CancellationToken cancellationToken)
    {
        var request = new CompleteGuidance.Request(Id, Completion.Feedback ?? "", Completion.SkillList);
        var result = await complete.HandleAsync(request, await Current.GetAsync(cancellationToken), cancellationToken);
        return await DoneAsync(result, "Desk.Completed", nameof(Completion), cancellationToken);
    }

    /// <summary>Contact data is shown in the answer to this post alone.</summary>
    public async Task<IActionResult> OnPostContactAsync([FromServices] ReadContact readContact, string purpose, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        var result = await readContact.HandleAsync(new(null, Id, purpose), await Current.GetAsync(cancellationToken), cancellationToken);
        if (result.Error is { } error)
        {
            return await DoneAsync(error, "", "", cancellationToken);
        }

        Contact = result.Value;
        Response.Headers.CacheControl = "no-store";
        return await OnGetAsync(cancellationToken);
    }

    protected override async Task LoadThreadAsync(CancellationToken cancellationToken)
    {
        var actor = await Current.GetAsync(cancellationToken);
        var thread = await readThread.HandleAsync(new ReadThread.Request(GuidanceTaskId: Id), actor, cancellationToken);
        ThreadId = thread.Succeeded ? thread.Value.Id : null;
    }
}
