namespace JobAlliance.Core.Referrals;

/// <summary>The one pipeline of referrals and applications: which stage may follow which, and which needs the graduate's consent.</summary>
public static class ReferralRules
{
    /// <summary>Why an agency or the employer does not go on. Words stand in the resources under <c>Referrals.Refusal.{code}</c>; the graduate reads them.</summary>
    public static IReadOnlyList<string> RefusalCodes { get; } =
    ["other-candidate", "skills-needed", "position-changed", "position-filled", "employer-silent", "not-reached", "conditions-differ", "other"];

    /// <summary>Why a graduate steps back; <c>Referrals.Withdrawal.{code}</c>.</summary>
    public static IReadOnlyList<string> WithdrawalCodes { get; } =
    ["found-elsewhere", "not-interested", "conditions-differ", "further-study", "other"];

    public static bool IsOpen(ReferralStage stage) => stage < ReferralStage.Hired;

    public static bool MayFollow(ReferralStage from, ReferralStage to) => Following(from).Contains(to);

    /// <summary>Contact data leaves the house from here on.</summary>
    public static bool NeedsConsent(ReferralStage to) =>
        to is ReferralStage.Introduced or ReferralStage.Interview or ReferralStage.Offer or ReferralStage.Hired;

    /// <summary>Everything that may follow, ends included.</summary>
    public static IReadOnlyList<ReferralStage> Following(ReferralStage from) =>
        from switch
        {
            ReferralStage.Routed => [ReferralStage.Accepted, ReferralStage.Refused, ReferralStage.Withdrawn],
            ReferralStage.Accepted => [ReferralStage.ConsentAsked, ReferralStage.Introduced, ReferralStage.Refused, ReferralStage.Withdrawn],
            ReferralStage.ConsentAsked => [ReferralStage.Introduced, ReferralStage.Refused, ReferralStage.Withdrawn],
            ReferralStage.Introduced => [ReferralStage.Interview, ReferralStage.Offer, ReferralStage.Refused, ReferralStage.Withdrawn],
            ReferralStage.Interview => [ReferralStage.Interview, ReferralStage.Offer, ReferralStage.Refused, ReferralStage.Withdrawn],
            ReferralStage.Offer => [ReferralStage.Hired, ReferralStage.Refused, ReferralStage.Withdrawn],
            _ => [],
        };
}
