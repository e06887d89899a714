using System.Text;
using JobAlliance.Core.Common;
using JobAlliance.Core.Guidance;
using JobAlliance.Core.Privacy;
using JobAlliance.Core.Referrals;
using JobAlliance.Web.Identity;
using JobAlliance.Web.Pages.Shared;
using JobAlliance.Web.Pages.Shared.Editing;
using JobAlliance.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace JobAlliance.Web.Pages.Agency.Guidance;

/// <summary>One guidance task as it is shown at either desk; what can be done there is the page's own.</summary>
public abstract class GuidancePage(ReadGuidanceTask readTask, CurrentActor current, Texts texts, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public AppointmentFields Appointment { get; set; } = new();

    [BindProperty]
    public NoteFields Notes { get; set; } = new();

    [BindProperty]
    public CompletionFields Completion { get; set; } = new();

    public ReadGuidanceTask.View View { get; private set; } = null!;

    public ReadContact.Contact? Contact { get; protected set; }

    public Guid? ThreadId { get; protected set; }

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>The agency's people guide; the centre looks on.</summary>
    public abstract bool MayAct { get; }

    public IReadOnlyList<SelectListItem> Counsellors => [.. View.Counsellors.Select(row => new SelectListItem(row.DisplayName, row.Id.ToString()))];

    protected abstract string Home { get; }

    protected CurrentActor Current => current;

    protected Texts Words => texts;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var shown = await LoadAsync(cancellationToken);
        FillIn("");
        return shown;
    }

    public async Task<IActionResult> OnGetCalendarAsync([FromServices] ReadGuidanceCalendar calendar, CancellationToken cancellationToken)
    {
        var request = new ReadGuidanceCalendar.Request(Id, texts["Desk.Guidance"]);
        var result = await calendar.HandleAsync(request, await current.GetAsync(cancellationToken), cancellationToken);
        return result.Error is { } error
            ? StatusCode(Refusals.StatusOf(error.Kind))
            : File(Encoding.UTF8.GetBytes(result.Value.ToIcs()), CalendarEntry.ContentType, $"guidance-{Id:N}.ics");
    }

    protected virtual Task LoadThreadAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The page again with what was wrong, or on to it with what was done.</summary>
    protected async Task<IActionResult> DoneAsync(Result result, string said, string prefix, CancellationToken cancellationToken)
    {
        if (result.Error is { } error)
        {
            var shown = await LoadAsync(cancellationToken);
            FillIn(prefix);
            return View is null ? shown : this.Refuse(error, texts, prefix);
        }

        this.Tell(texts[said]);
        return Redirect($"{Home}/{Id}");
    }

    // The form that was sent keeps what was typed; the others show what is saved.
    private void FillIn(string sent)
    {
        if (View is null)
        {
            return;
        }

        Appointment = sent == nameof(Appointment) ? Appointment : AppointmentFields.Of(View.Task);
        Notes = sent == nameof(Notes) ? Notes : NoteFields.Of(View);
        Completion = sent == nameof(Completion) ? Completion : new CompletionFields { Skills = View.Task.Skill };
    }

    protected async Task<IActionResult> LoadAsync(CancellationToken cancellationToken)
    {
        var result = await readTask.HandleAsync(Id, await current.GetAsync(cancellationToken), cancellationToken);
        if (result.Error is { } error)
        {
            return this.Refuse(error, texts);
        }

        View = result.Value;
        await LoadThreadAsync(cancellationToken);
        return Page();
    }
}

/// <summary>An appointment as a form has it: the time is China's.</summary>
public sealed class AppointmentFields
{
    public DateTime? At { get; set; }

    public int Minutes { get; set; } = 45;

    public string? Place { get; set; }

    public string? Link { get; set; }

    public Guid? CounsellorId { get; set; }

    public static AppointmentFields Of(GuidanceTask task) =>
        new()
        {
            At = task.AppointmentAt?.ToOffset(Clock.ChinaOffset).DateTime,
            Minutes = task.AppointmentMinutes,
            Place = task.AppointmentPlace,
            Link = task.AppointmentLink,
            CounsellorId = task.CounsellorId,
        };
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
