using JobAlliance.Core.Referrals;
using JobAlliance.Web.Pages.Shared;
using JobAlliance.Web.Resources;

namespace JobAlliance.Web.Pages.Agency.Referrals;

/// <summary>The line of steps of a referral: what was done and by whom, where it stands, what comes.</summary>
public static class ReferralSteps
{
    private static readonly ReferralStage[] Way =
    [
        ReferralStage.Routed,
        ReferralStage.Accepted,
        ReferralStage.ConsentAsked,
        ReferralStage.Introduced,
        ReferralStage.Interview,
        ReferralStage.Offer,
        ReferralStage.Hired,
    ];

    /// <summary>What a stage is called, at a desk: consent that was given is not waited for.</summary>
    public static string Words(ReferralStage stage, bool isConsentGiven, Texts texts) =>
        texts[stage == ReferralStage.ConsentAsked && isConsentGiven ? "Desk.StageOf.ConsentGiven" : $"Desk.StageOf.{stage}"];

    public static IReadOnlyList<StepView> Of(ReadReferral.View view, DateTimeOffset now, Texts texts)
    {
        IReadOnlyList<StepView> done =
        [
            .. view.Steps.Select((step, index) => Done(step, index == view.Steps.Count - 1, view.Referral.IsOpen, texts)),
        ];
        if (done.Count > 0 && view.IsConsentGiven(now))
        {
            done = StageLooks.WithConsent(done, view, texts["Desk.StageOf.ConsentGiven"], texts["Desk.TheGraduate"]);
        }

        var coming = view.Referral.IsOpen
            ? Way.Where(stage => stage > view.Referral.Stage && (stage != ReferralStage.ConsentAsked || view.Consent?.GrantedAt is null))
            : [];
        return [.. done, .. coming.Select(stage => new StepView(texts[$"Desk.StageOf.{stage}"], StepState.Next))];
    }

    private static StepView Done(ReferralStep step, bool isLast, bool isOpen, Texts texts)
    {
        var state =
            !isLast ? StepState.Done
            : isOpen ? StepState.Current
            : step.Stage == ReferralStage.Hired ? StepState.Done
            : StepState.Ended;
        var who =
            step.ActorId is null ? texts["Desk.ActorSystem"]
            : step.ActorName.Length == 0 ? texts["Desk.TheGraduate"]
            : step.ActorName;
        return new StepView(texts[$"Desk.StageOf.{step.Stage}"], state, step.At, who, step.Note);
    }
}
