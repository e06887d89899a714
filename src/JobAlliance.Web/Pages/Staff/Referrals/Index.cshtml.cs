using JobAlliance.Core.Referrals;
using JobAlliance.Web.Identity;
using JobAlliance.Web.Pages.Agency.Referrals;

namespace JobAlliance.Web.Pages.Staff.Referrals;

/// <summary>Every referral of the alliance; those that rested too long first of all.</summary>
public sealed class IndexModel(ListReferrals listReferrals, CurrentActor current) : ReferralListPage(listReferrals, current);
