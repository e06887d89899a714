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

    public static string IconOf(ReferralStage stage) =>
        stage switch
        {
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

    /// <summary>The steps taken, with who and when, and those still to come.</summary>
    public static IReadOnlyList<StepView> Steps(ReadReferral.View view, Texts texts)
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

        if (view.Referral.IsOpen)
        {
            steps.AddRange(Way.Where(stage => stage > view.Referral.Stage).Select(stage => new StepView(texts.Of(stage), StepState.Next)));
        }

        return steps;
    }
}
