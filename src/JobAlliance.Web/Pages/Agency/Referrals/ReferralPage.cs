using JobAlliance.Core.Common;
using JobAlliance.Core.Privacy;
using JobAlliance.Core.Referrals;
using JobAlliance.Web.Identity;
using JobAlliance.Web.Pages.Shared;
using JobAlliance.Web.Pages.Shared.Editing;
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

    /// <summary>The form that was sent and not saved.</summary>
    public string Sent { get; private set; } = "";

    public IReadOnlyList<SelectListItem> RefusalReasons =>
        [.. ReferralRules.RefusalCodes.Select(code => new SelectListItem(Words[$"Referrals.Refusal.{code}"], code))];

    public IReadOnlyList<StepView> Steps => ReferralSteps.Of(View, Now, Words);

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

    public async Task<IActionResult> OnPostScheduleAsync([FromServices] SaveEdited edited, CancellationToken cancellationToken)
    {
        if (await UnreadAsync(nameof(Interview), cancellationToken) is { } unread)
        {
            return unread;
        }

        var actor = await ActorAsync(cancellationToken);
        var refused = await edited.HandleAsync(
            this,
            Interview,
            InterviewId ?? Id,
            async () => (await useCases.Schedule.HandleAsync(Interview.ToRequest(Id, InterviewId), actor, cancellationToken)).Error,
            async () =>
            {
                await LoadAsync(nameof(Interview), cancellationToken);
                return View is null ? null : Interview.Meanwhile(View, InterviewId);
            },
            cancellationToken
        );
        return await DoneAsync(refused is { } error ? error : Result.Success, "Desk.Scheduled", nameof(Interview), cancellationToken);
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
        Sent = sent;
        Interview = sent == nameof(Interview) ? Interview : InterviewFields.Of(View, InterviewId);
    }
}

/// <summary>Why a referral does not go on.</summary>
public sealed class RefusalFields
{
    public string? ReasonCode { get; set; }

    public string? Words { get; set; }
}
