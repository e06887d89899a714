using System.Text;
using JobAlliance.Core.Common;
using JobAlliance.Core.Privacy;
using JobAlliance.Core.Referrals;
using JobAlliance.Web.Identity;
using JobAlliance.Web.Pages.Shared;
using JobAlliance.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace JobAlliance.Web.Pages.Agency.Referrals;

/// <summary>One referral, at the desk of its agency or of the centre: where it stands, and what can be done now.</summary>
public abstract class ReferralPage(ReferralUseCases useCases, CurrentActor current, Texts texts, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? InterviewId { get; set; }

    [BindProperty]
    public InterviewFields Interview { get; set; } = new();

    [BindProperty]
    public RefusalFields Refusal { get; set; } = new();

    public ReadReferral.View View { get; private set; } = null!;

    public ReadContact.Contact? Contact { get; private set; }

    public Guid? ThreadId { get; protected set; }

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Staff of the centre hold the data already; an agency reads it while the consent is in force.</summary>
    public bool MayReadContact => Home.StartsWith("/staff", StringComparison.Ordinal) || View.Consent?.IsInForce(Now) == true;

    public IReadOnlyList<SelectListItem> RefusalReasons =>
        [.. ReferralRules.RefusalCodes.Select(code => new SelectListItem(texts[$"Referrals.Refusal.{code}"], code))];

    public IReadOnlyList<StepView> Steps => ReferralSteps.Of(View, texts);

    protected abstract string Home { get; }

    protected CurrentActor Current => current;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var shown = await LoadAsync(cancellationToken);
        if (View?.Interviews.SingleOrDefault(row => row.Id == InterviewId) is { } interview)
        {
            Interview = InterviewFields.Of(interview);
        }

        return shown;
    }

    public async Task<IActionResult> OnGetCalendarAsync(Guid interviewId, CancellationToken cancellationToken)
    {
        var request = new ReadInterviewCalendar.Request(interviewId, texts["Desk.CalendarSummary", "{0}", "{1}"]);
        var result = await useCases.Calendar.HandleAsync(request, await current.GetAsync(cancellationToken), cancellationToken);
        return result.Error is { } error
            ? StatusCode(Refusals.StatusOf(error.Kind))
            : File(Encoding.UTF8.GetBytes(result.Value.ToIcs()), CalendarEntry.ContentType, $"interview-{interviewId:N}.ics");
    }

    public async Task<IActionResult> OnPostAdvanceAsync(ReferralStage to, CancellationToken cancellationToken) =>
        await DoneAsync(
            await useCases.Advance.HandleAsync(new(Id, to), await current.GetAsync(cancellationToken), cancellationToken),
            "Desk.StepSaved",
            "",
            cancellationToken
        );

    public async Task<IActionResult> OnPostScheduleAsync(CancellationToken cancellationToken)
    {
        var request = Interview.ToRequest(Id, InterviewId);
        var result = await useCases.Schedule.HandleAsync(request, await current.GetAsync(cancellationToken), cancellationToken);
        return await DoneAsync(result.Error is { } error ? error : Result.Success, "Desk.Scheduled", nameof(Interview), cancellationToken);
    }

    public async Task<IActionResult> OnPostCancelInterviewAsync(Guid interviewId, CancellationToken cancellationToken) =>
        await DoneAsync(
            await useCases.Cancel.HandleAsync(new(interviewId), await current.GetAsync(cancellationToken), cancellationToken),
            "Desk.InterviewCancelledNow",
            "",
            cancellationToken
        );

    public async Task<IActionResult> OnPostHireAsync(CancellationToken cancellationToken) =>
        await DoneAsync(
            await useCases.Hire.HandleAsync(new(Id), await current.GetAsync(cancellationToken), cancellationToken),
            "Desk.Hired",
            "",
            cancellationToken
        );

    public async Task<IActionResult> OnPostRefuseAsync(CancellationToken cancellationToken)
    {
        var request = new RefuseReferral.Request(Id, Refusal.ReasonCode ?? "", Refusal.Words);
        var result = await useCases.Refuse.HandleAsync(request, await current.GetAsync(cancellationToken), cancellationToken);
        return await DoneAsync(result, "Desk.Refused", nameof(Refusal), cancellationToken);
    }

    /// <summary>Contact data is shown in the answer to this post alone: never in an address, never kept by a cache.</summary>
    public async Task<IActionResult> OnPostContactAsync(string purpose, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        var actor = await current.GetAsync(cancellationToken);
        var result = await useCases.Contact.HandleAsync(new(Id, null, purpose), actor, cancellationToken);
        var shown = await LoadAsync(cancellationToken);
        if (result.Error is { } error)
        {
            return View is null ? shown : this.Refuse(error, texts);
        }

        Contact = result.Value;
        Response.Headers.CacheControl = "no-store";
        return shown;
    }

    protected virtual Task LoadThreadAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task<IActionResult> DoneAsync(Result result, string said, string prefix, CancellationToken cancellationToken)
    {
        if (result.Error is { } error)
        {
            var shown = await LoadAsync(cancellationToken);
            return View is null ? shown : this.Refuse(error, texts, prefix);
        }

        this.Tell(texts[said]);
        return Redirect($"{Home}/{Id}");
    }

    private async Task<IActionResult> LoadAsync(CancellationToken cancellationToken)
    {
        var result = await useCases.Read.HandleAsync(Id, await current.GetAsync(cancellationToken), cancellationToken);
        if (result.Error is { } error)
        {
            return this.Refuse(error, texts);
        }

        View = result.Value;
        await LoadThreadAsync(cancellationToken);
        return Page();
    }
}

/// <summary>An interview as a form has it: the time is China's.</summary>
public sealed class InterviewFields
{
    public DateTime? StartsAt { get; set; }

    public int Minutes { get; set; } = 45;

    public string? Place { get; set; }

    public string? Link { get; set; }

    public string? Note { get; set; }

    public static InterviewFields Of(Interview interview) =>
        new()
        {
            StartsAt = interview.StartsAt.ToOffset(Clock.ChinaOffset).DateTime,
            Minutes = interview.Minutes,
            Place = interview.Place,
            Link = interview.Link,
            Note = interview.Note,
        };

    public ScheduleInterview.Request ToRequest(Guid referralId, Guid? interviewId) =>
        new(referralId, interviewId, ChinaTime.Of(StartsAt), Minutes, Place, Link, Note);
}

/// <summary>Why a referral does not go on.</summary>
public sealed class RefusalFields
{
    public string? ReasonCode { get; set; }

    public string? Words { get; set; }
}
