using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Privacy;

/// <summary>A graduate's consents with their named recipients: what is asked, what is in force, what was taken back.</summary>
public sealed class ListConsents(AppDb db)
{
    public sealed record Row(Consent Consent, string AgencyName, string? PostingTitle, string? EmployerName);

    /// <summary>Open questions first, then newest first.</summary>
    public async Task<Result<List<Row>>> HandleAsync(Actor actor, CancellationToken cancellationToken)
    {
        if (actor.GraduateId is not { } graduateId)
        {
            return Refusals.GraduateOnly;
        }

        var rows = await (
            from consent in db.Consents.AsNoTracking()
            where consent.GraduateId == graduateId
            join agency in db.Agencies on consent.AgencyId equals agency.Id
            from referral in db.Referrals.Where(row => row.Id == consent.ReferralId).DefaultIfEmpty()
            from posting in db.Postings.Where(row => row.Id == referral!.PostingId).DefaultIfEmpty()
            orderby consent.AskedAt descending
            select new Row(consent, agency.Name, posting!.Title, posting.EmployerName)
        ).ToListAsync(cancellationToken);
        return rows.OrderBy(row => row.Consent.IsOpen ? 0 : 1).ToList();
    }
}
