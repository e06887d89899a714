using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Agencies;

/// <summary>The members of the alliance by name: for filters, and for those that a graduate never wants to be shown to.</summary>
public sealed class ListAgencyNames(AppDb db)
{
    public sealed record Row(Guid Id, string Name);

    public Task<List<Row>> HandleAsync(CancellationToken cancellationToken)
    {
        var today = db.Today;
        return db
            .Agencies.Where(agency => agency.JoinedOn <= today && (agency.LeftOn == null || agency.LeftOn > today))
            .OrderBy(agency => agency.Name)
            .Select(agency => new Row(agency.Id, agency.Name))
            .ToListAsync(cancellationToken);
    }
}
