using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Messages;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Agencies;

/// <summary>From 30 days before a licence runs out, tells of it once a day; the row of the day keeps a second run from telling twice.</summary>
public sealed class WarnOfLicences(AppDb db)
{
    public const int Days = 30;

    /// <returns>How many agencies were warned of.</returns>
    public async Task<Result<int>> HandleAsync(CancellationToken cancellationToken)
    {
        var today = db.Today;
        var last = today.AddDays(Days);
        var due = await db
            .Agencies.Where(agency => agency.LeftOn == null || agency.LeftOn > today)
            .Where(agency => agency.LicenceExpiresOn >= today && agency.LicenceExpiresOn <= last)
            .Where(agency => !db.Set<LicenceWarning>().Any(warning => warning.AgencyId == agency.Id && warning.On == today))
            .Select(agency => new { agency.Id, agency.LicenceExpiresOn })
            .ToListAsync(cancellationToken);
        foreach (var agency in due)
        {
            db.Add(new LicenceWarning { AgencyId = agency.Id, On = today });
            db.Raise(new LicenceExpiring(agency.Id, agency.LicenceExpiresOn!.Value));
        }

        var saved = await db.TrySaveAsync(cancellationToken);
        return saved.Error is { } error ? error : due.Count;
    }
}

/// <summary>That an agency was warned on a day that its licence runs out soon.</summary>
public sealed class LicenceWarning
{
    public required Guid AgencyId { get; init; }

    public required DateOnly On { get; init; }
}
