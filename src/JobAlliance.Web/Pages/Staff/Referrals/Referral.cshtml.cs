using JobAlliance.Web.Identity;
using JobAlliance.Web.Pages.Agency.Referrals;
using JobAlliance.Web.Resources;

namespace JobAlliance.Web.Pages.Staff.Referrals;

/// <summary>One referral at the desk of the centre.</summary>
public sealed class ReferralModel(ReferralUseCases useCases, CurrentActor current, Texts texts, TimeProvider clock)
    : ReferralPage(useCases, current, texts, clock)
{
    protected override string Home => "/staff/referrals";
}
