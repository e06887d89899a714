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

    public async Task<IActionResult> OnPostScheduleAsync(
        [FromServices] ScheduleGuidance schedule,
        [FromServices] SaveEdited edited,
        CancellationToken cancellationToken
    )
    {
        if (await UnreadAsync(nameof(Appointment), cancellationToken) is { } unread)
        {
            return unread;
        }

        var actor = await ActorAsync(cancellationToken);
        var refused = await edited.HandleAsync(
            this,
            Appointment,
            Id,
            async () => (await schedule.HandleAsync(Appointment.ToRequest(Id), actor, cancellationToken)).Error,
            async () =>
            {
                await LoadAsync(nameof(Appointment), cancellationToken);
                return View is null ? null : AppointmentFields.Of(View);
            },
            cancellationToken
        );
        return await DoneAsync(refused is { } error ? error : Result.Success, "Desk.Appointed", nameof(Appointment), cancellationToken);
    }

    public async Task<IActionResult> OnPostNotesAsync(
        [FromServices] WriteGuidanceNotes write,
        [FromServices] SaveEdited edited,
        CancellationToken cancellationToken
    )
    {
        var actor = await ActorAsync(cancellationToken);
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
                await LoadAsync(nameof(Notes), cancellationToken);
                return View is null ? null : NoteFields.Of(View);
            },
            cancellationToken
        );
        return await DoneAsync(refused is { } error ? error : Result.Success, "Desk.NotesSaved", nameof(Notes), cancellationToken);
    }

    public async Task<IActionResult> OnPostCompleteAsync([FromServices] CompleteGuidance complete, CancellationToken cancellationToken)
    {
        var request = new CompleteGuidance.Request(Id, Completion.Feedback ?? "", Completion.SkillList);
        var result = await complete.HandleAsync(request, await ActorAsync(cancellationToken), cancellationToken);
        return await DoneAsync(result, "Desk.Completed", nameof(Completion), cancellationToken);
    }

    public Task<IActionResult> OnPostContactAsync([FromServices] ReadContact readContact, string purpose, CancellationToken cancellationToken) =>
        ShowContactAsync(readContact, new(null, Id, purpose), cancellationToken);

    protected override async Task<Result<ReadThread.View>?> ReadThreadAsync(Actor actor, CancellationToken cancellationToken) =>
        await readThread.HandleAsync(new ReadThread.Request(GuidanceTaskId: Id), actor, cancellationToken);
}
