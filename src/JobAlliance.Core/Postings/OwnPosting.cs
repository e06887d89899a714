using JobAlliance.Core.Agencies;
using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Postings;

internal static class OwnPosting
{
    /// <summary>The posting, tracked, when the actor may change it; otherwise <c>posting.not-found</c>, as if there were none.</summary>
    public static async Task<Result<Posting>> OwnPostingAsync(this AppDb db, Guid postingId, Actor actor, CancellationToken cancellationToken)
    {
        var posting = await db.Postings.SingleOrDefaultAsync(row => row.Id == postingId, cancellationToken);
        return posting is not null && await db.MayPostForAsync(actor, posting.AgencyId, cancellationToken)
            ? posting
            : Error.NotFound("posting.not-found");
    }

    /// <summary>Why the owner may not publish today; null when it may. The centre always may.</summary>
    public static async Task<Error?> PublishingRefusalAsync(this AppDb db, Guid? agencyId, CancellationToken cancellationToken)
    {
        if (agencyId is null)
        {
            return null;
        }

        var agency = await db.Agencies.AsNoTracking().SingleAsync(row => row.Id == agencyId, cancellationToken);
        if (!agency.IsMember(db.Today))
        {
            return Error.Conflict("agency.not-a-member", agency.Name);
        }

        if (agency.HasValidLicence(db.Today))
        {
            return null;
        }

        return agency is { LicenceNumber: not null, LicenceExpiresOn: { } expired }
            ? Error.Conflict("posting.licence-expired", expired)
            : Error.Conflict("posting.licence-missing");
    }
}
