using JobAlliance.Core.Referrals;
using JobAlliance.Web.Identity;

namespace JobAlliance.Web.Pages.Agency.Referrals;

/// <summary>An agency's referrals, by stage; the next deadline first.</summary>
public sealed class IndexModel(ListReferrals listReferrals, CurrentActor current) : ReferralListPage(listReferrals, current);
