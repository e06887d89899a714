using JobAlliance.Core.Referrals;
using JobAlliance.Web.Resources;

namespace JobAlliance.Web.Pages.Shared;

/// <summary>How the stages of a referral are drawn.</summary>
public static class StageLooks
{
    private static readonly ReferralStage[] Way =
    [
        ReferralStage.Routed,
        ReferralStage.Accepted,
        ReferralStage.Introduced,
        ReferralStage.Interview,
        ReferralStage.Offer,
        ReferralStage.Hired,
    ];

    public static string IconOf(ReferralStage stage, bool isConsentGiven) =>
        stage switch
        {
            ReferralStage.ConsentAsked when isConsentGiven => "circle-check",
            ReferralStage.Routed => "send",
            ReferralStage.Accepted => "user-check",
            ReferralStage.ConsentAsked => "hand-stop",
            ReferralStage.Introduced => "mail-forward",
            ReferralStage.Interview => "calendar-event",
            ReferralStage.Offer => "file-check",
            ReferralStage.Hired => "confetti",
            ReferralStage.Refused => "circle-minus",
            _ => "arrow-back-up",
        };

    /// <summary>What a stage is called, to the graduate: consent that was given is not waited for.</summary>
    public static string Words(ReferralStage stage, bool isConsentGiven, Texts texts) =>
        stage == ReferralStage.ConsentAsked && isConsentGiven ? texts["Me.StageConsentGiven"] : texts.Of(stage);

    /// <summary>Whose care it is in, to the graduate: the centre's own, or nobody's yet.</summary>
    public static string AgencyOf(string? name, ReferralStage stage, Texts texts) =>
        name ?? texts[stage == ReferralStage.Routed ? "Me.NoAgencyYet" : "Jobs.CentreItself"];

    /// <summary>The steps with the last one, consent, as given.</summary>
    public static IReadOnlyList<StepView> WithConsent(IReadOnlyList<StepView> done, ReadReferral.View view, string given, string who) =>
        [.. done.SkipLast(1), done[^1] with { State = StepState.Done }, new StepView(given, StepState.Current, view.Consent!.GrantedAt, who)];

    /// <summary>The steps taken, with who and when, and those still to come.</summary>
    public static IReadOnlyList<StepView> Steps(ReadReferral.View view, DateTimeOffset now, Texts texts)
    {
        List<StepView> steps = [.. view.Steps.Select(step => new StepView(texts.Of(step.Stage), StepState.Done, step.At, step.ActorName, step.Note))];
        if (steps.Count > 0)
        {
            var last =
                view.Referral.IsOpen ? StepState.Current
                : view.Referral.Stage == ReferralStage.Hired ? StepState.Done
                : StepState.Ended;
            steps[^1] = steps[^1] with { State = last };
        }

        if (steps.Count > 0 && view.IsConsentGiven(now))
        {
            steps = [.. WithConsent(steps, view, texts["Me.StageConsentGiven"], texts["Me.You"])];
        }

        if (view.Referral.IsOpen)
        {
            steps.AddRange(Way.Where(stage => stage > view.Referral.Stage).Select(stage => new StepView(texts.Of(stage), StepState.Next)));
        }

        return steps;
    }
}
