using JobAlliance.Core.Agencies;
using JobAlliance.Web.Resources;

namespace JobAlliance.Web.Pages.Staff.Agencies;

internal static class AgencyWords
{
    public static IEnumerable<string> ServicesOf(Core.Agencies.Agency agency, Texts texts)
    {
        if (agency.Services.HasFlag(AgencyServices.Matching))
        {
            yield return texts["Agencies.ServiceMatchingShort"];
        }

        if (agency.Services.HasFlag(AgencyServices.Referral))
        {
            yield return texts["Agencies.ServiceReferralShort"];
        }

        if (agency.Services.HasFlag(AgencyServices.Guidance))
        {
            yield return texts["Agencies.ServiceGuidanceShort"];
        }
    }
}
