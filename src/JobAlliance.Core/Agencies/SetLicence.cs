using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Editing;
using JobAlliance.Core.Messages;
using JobAlliance.Core.Postings;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Agencies;

/// <summary>
/// Staff write down the HR-service licence (人力资源服务许可证) that they have seen. The market holds the licence's last day with each
/// posting, so the agency's open postings are told about again.
/// </summary>
public sealed class SetLicence(AppDb db)
{
    /// <param name="Number">Null or empty: none, which stops publishing and routing.</param>
    /// <param name="ExpiresOn">The last valid day.</param>
    public sealed record Request(Guid AgencyId, long Version, string? Number, DateOnly? ExpiresOn);

    public async Task<Result> HandleAsync(Request request, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.IsStaff)
        {
            return Error.Forbidden("agency.staff-only");
        }

        var agency = await db.Agencies.SingleOrDefaultAsync(row => row.Id == request.AgencyId, cancellationToken);
        if (agency is null)
        {
            return Error.NotFound("agency.not-found");
        }

        if (agency.Version != request.Version)
        {
            return Error.Stale("common.changed-meanwhile");
        }

        List<Error> errors = [.. Check(request.Number, request.ExpiresOn)];
        if (errors.Count > 0)
        {
            return Error.Many(errors);
        }

        (agency.LicenceNumber, agency.LicenceExpiresOn) = (Normalise(request.Number), request.ExpiresOn);
        db.SignEdit(actor, agency.Id, agency);
        db.Raise(new AgencyChanged(agency.Id));
        db.Audit(actor, "agency.licence-set", "agency", agency.Id, detail: $"{agency.LicenceNumber} {agency.LicenceExpiresOn:yyyy-MM-dd}");
        await db.TouchOpenPostingsAsync(agency.Id, cancellationToken);
        return await db.TrySaveAsync(cancellationToken);
    }

    internal static string? Normalise(string? number) => string.IsNullOrWhiteSpace(number) ? null : number.Trim();

    internal static IEnumerable<Error> Check(string? number, DateOnly? expiresOn)
    {
        if (number is { Length: > 60 })
        {
            yield return Error.Invalid("common.too-long", "LicenceNumber", 60);
        }

        if (Normalise(number) is not null && expiresOn is null)
        {
            yield return Error.Invalid("agency.licence-expiry-missing", "LicenceExpiresOn");
        }
    }
}
