using JobAlliance.Core.Common;
using JobAlliance.Core.Privacy;
using JobAlliance.Core.Referrals;
using JobAlliance.Web.Identity;
using JobAlliance.Web.Pages.Shared;
using JobAlliance.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace JobAlliance.Web.Pages.Agency.Referrals;

/// <summary>One referral, at the desk of its agency or of the centre: where it stands, and what can be done now.</summary>
public abstract class ReferralPage(ReferralUseCases useCases, CurrentActor current, Texts texts, TimeProvider clock)
    : DeskSubjectPage<ReadReferral.View>(current, texts, clock)
{
    [BindProperty(SupportsGet = true)]
    public Guid? InterviewId { get; set; }

    [BindProperty]
    public InterviewFields Interview { get; set; } = new();

    [BindProperty]
    public RefusalFields Refusal { get; set; } = new();

    public IReadOnlyList<SelectListItem> RefusalReasons =>
        [.. ReferralRules.RefusalCodes.Select(code => new SelectListItem(Words[$"Referrals.Refusal.{code}"], code))];

    public IReadOnlyList<StepView> Steps => ReferralSteps.Of(View, Words);

    public async Task<IActionResult> OnGetCalendarAsync(Guid interviewId, CancellationToken cancellationToken)
    {
        var request = new ReadInterviewCalendar.Request(interviewId, Words["Desk.CalendarSummary", "{0}", "{1}"]);
        return Calendar(
            await useCases.Calendar.HandleAsync(request, await ActorAsync(cancellationToken), cancellationToken),
            $"interview-{interviewId:N}"
        );
    }

    public async Task<IActionResult> OnPostAdvanceAsync(ReferralStage to, CancellationToken cancellationToken) =>
        await DoneAsync(
            await useCases.Advance.HandleAsync(new(Id, to), await ActorAsync(cancellationToken), cancellationToken),
            "Desk.StepSaved",
            "",
            cancellationToken
        );

    public async Task<IActionResult> OnPostScheduleAsync(CancellationToken cancellationToken)
    {
        var request = Interview.ToRequest(Id, InterviewId);
        var result = await useCases.Schedule.HandleAsync(request, await ActorAsync(cancellationToken), cancellationToken);
        return await DoneAsync(result.Error is { } error ? error : Result.Success, "Desk.Scheduled", nameof(Interview), cancellationToken);
    }

    public async Task<IActionResult> OnPostCancelInterviewAsync(Guid interviewId, CancellationToken cancellationToken) =>
        await DoneAsync(
            await useCases.Cancel.HandleAsync(new(interviewId), await ActorAsync(cancellationToken), cancellationToken),
            "Desk.InterviewCancelledNow",
            "",
            cancellationToken
        );

    public async Task<IActionResult> OnPostHireAsync(CancellationToken cancellationToken) =>
        await DoneAsync(
            await useCases.Hire.HandleAsync(new(Id), await ActorAsync(cancellationToken), cancellationToken),
            "Desk.Hired",
            "",
            cancellationToken
        );

    public async Task<IActionResult> OnPostRefuseAsync(CancellationToken cancellationToken)
    {
        var request = new RefuseReferral.Request(Id, Refusal.ReasonCode ?? "", Refusal.Words);
        var result = await useCases.Refuse.HandleAsync(request, await ActorAsync(cancellationToken), cancellationToken);
        return await DoneAsync(result, "Desk.Refused", nameof(Refusal), cancellationToken);
    }

    public Task<IActionResult> OnPostContactAsync(string purpose, CancellationToken cancellationToken) =>
        ShowContactAsync(useCases.Contact, new(Id, null, purpose), cancellationToken);

    protected override Task<Result<ReadReferral.View>> ReadAsync(Actor actor, CancellationToken cancellationToken) =>
        useCases.Read.HandleAsync(Id, actor, cancellationToken);

    protected override Consent? ConsentOf(ReadReferral.View view) => view.Consent;

    protected override void FillIn(string sent)
    {
        if (sent != nameof(Interview) && View.Interviews.SingleOrDefault(row => row.Id == InterviewId) is { } interview)
        {
            Interview = InterviewFields.Of(interview);
        }
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
