using JobAlliance.Core.Referrals;
using JobAlliance.Web.Pages.Shared;

namespace JobAlliance.Web.Pages.Agency.Referrals;

/// <summary>For <c>_ReferralRows</c>, at the desk of an agency or of the centre.</summary>
/// <param name="Path">Where a referral's own page stands.</param>
public sealed record ReferralRows(IReadOnlyList<ListReferrals.Row> Rows, string Path, bool ShowAgency)
{
    public static Meaning MeaningOf(ReferralStage stage) =>
        stage switch
        {
            ReferralStage.Hired => Meaning.Good,
            ReferralStage.Accepted or ReferralStage.Routed => Meaning.Attention,
            _ => Meaning.Neutral,
        };
}
