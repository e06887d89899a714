using JobAlliance.Core.Common;
using JobAlliance.Core.Guidance;
using JobAlliance.Core.Privacy;
using JobAlliance.Web.Identity;
using JobAlliance.Web.Pages.Shared;
using JobAlliance.Web.Pages.Shared.Editing;
using JobAlliance.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace JobAlliance.Web.Pages.Agency.Guidance;

/// <summary>One guidance task as it is shown at either desk; what can be done there is the page's own.</summary>
public abstract class GuidancePage(ReadGuidanceTask readTask, CurrentActor current, Texts texts, TimeProvider clock)
    : DeskSubjectPage<ReadGuidanceTask.View>(current, texts, clock)
{
    [BindProperty]
    public AppointmentFields Appointment { get; set; } = new();

    [BindProperty]
    public NoteFields Notes { get; set; } = new();

    [BindProperty]
    public CompletionFields Completion { get; set; } = new();

    /// <summary>The agency's people guide; the centre looks on.</summary>
    public abstract bool MayAct { get; }

    /// <summary>The form that was sent and not saved.</summary>
    public string Sent { get; private set; } = "";

    public IReadOnlyList<SelectListItem> Counsellors => [.. View.Counsellors.Select(row => new SelectListItem(row.DisplayName, row.Id.ToString()))];

    public async Task<IActionResult> OnGetCalendarAsync([FromServices] ReadGuidanceCalendar calendar, CancellationToken cancellationToken)
    {
        var request = new ReadGuidanceCalendar.Request(Id, Words["Desk.Guidance"]);
        return Calendar(await calendar.HandleAsync(request, await ActorAsync(cancellationToken), cancellationToken), $"guidance-{Id:N}");
    }

    protected override Task<Result<ReadGuidanceTask.View>> ReadAsync(Actor actor, CancellationToken cancellationToken) =>
        readTask.HandleAsync(Id, actor, cancellationToken);

    protected override Consent? ConsentOf(ReadGuidanceTask.View view) => view.Consent;

    protected override void FillIn(string sent)
    {
        Appointment = sent == nameof(Appointment) ? Appointment : AppointmentFields.Of(View);
        Sent = sent;
        Notes = sent == nameof(Notes) ? Notes : NoteFields.Of(View);
        Completion =
            sent == nameof(Completion) ? Completion : new CompletionFields { Skills = View.Task.Skill is { } skill ? Words.Skill(skill) : null };
    }
}

/// <summary>An appointment as a form has it: the time is China's.</summary>
public sealed class AppointmentFields : EditedForm
{
    private static readonly EditedField[] Edited =
    [
        new(nameof(At), "Desk.AppointmentAt", nameof(GuidanceTask.AppointmentAt)),
        new(nameof(Minutes), "Desk.Minutes", nameof(GuidanceTask.AppointmentMinutes)),
        new(nameof(CounsellorId), "Desk.Counsellor", nameof(GuidanceTask.CounsellorId)),
        new(nameof(Place), "Desk.InterviewPlace", nameof(GuidanceTask.AppointmentPlace)),
        new(nameof(Link), "Desk.InterviewLink", nameof(GuidanceTask.AppointmentLink)),
    ];

    public DateTime? At { get; set; }

    public int Minutes { get; set; } = 45;

    public string? Place { get; set; }

    public string? Link { get; set; }

    public Guid? CounsellorId { get; set; }

    public override IReadOnlyList<EditedField> EditedFields() => Edited;

    public static AppointmentFields Of(ReadGuidanceTask.View view)
    {
        var task = view.Task;
        var form = new AppointmentFields
        {
            Version = task.Version,
            At = task.AppointmentAt?.ToOffset(Clock.ChinaOffset).DateTime,
            Minutes = task.AppointmentMinutes,
            Place = task.AppointmentPlace,
            Link = task.AppointmentLink,
            CounsellorId = task.CounsellorId,
        };
        form.Know(view.Counsellors.Select(row => KeyValuePair.Create(row.Id, row.DisplayName)));
        form.Remember();
        return form;
    }

    public ScheduleGuidance.Request ToRequest(Guid taskId) => new(taskId, ChinaTime.Of(At), Minutes, Place, Link, CounsellorId, Version);
}

public sealed class NoteFields : EditedForm
{
    private static readonly EditedField[] Edited =
    [
        new(nameof(GraduateNotes), "Desk.GraduateNotes", nameof(GuidanceTask.GraduateNotes)),
        new(nameof(CounsellorNotes), "Desk.CounsellorNotes", nameof(GuidanceTask.CounsellorNotes)),
    ];

    public string? GraduateNotes { get; set; }

    public string? CounsellorNotes { get; set; }

    public override IReadOnlyList<EditedField> EditedFields() => Edited;

    public static NoteFields Of(ReadGuidanceTask.View view)
    {
        var form = new NoteFields
        {
            Version = view.Task.Version,
            GraduateNotes = view.Task.GraduateNotes,
            CounsellorNotes = view.CounsellorNotes,
        };
        form.Remember();
        return form;
    }
}

public sealed class CompletionFields
{
    public string? Feedback { get; set; }

    public string? Skills { get; set; }

    public IReadOnlyList<string> SkillList => TypedList.Split(Skills);
}
