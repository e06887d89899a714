using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Privacy;

/// <summary>The one test whether an agency may see a graduate's contact data, as part of a query.</summary>
internal static class ConsentRules
{
    /// <summary>Granted to that agency for that referral or task, not withdrawn, not expired.</summary>
    public static IQueryable<Consent> InForce(this AppDb db, Guid agencyId, Guid? referralId, Guid? guidanceTaskId)
    {
        var now = db.Now;
        return db.Consents.Where(consent =>
            consent.AgencyId == agencyId
            && consent.ReferralId == referralId
            && consent.GuidanceTaskId == guidanceTaskId
            && consent.GrantedAt <= now
            && consent.WithdrawnAt == null
            && (consent.ExpiresAt == null || consent.ExpiresAt > now)
        );
    }
}
