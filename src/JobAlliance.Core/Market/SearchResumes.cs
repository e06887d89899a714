using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Graduates;
using JobAlliance.Core.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Market;

/// <summary>
/// What an agency finds: visible résumés of graduates who do not block it, without name and contact, which need the graduate's consent to this agency.
/// </summary>
public sealed class SearchResumes(IMarketSearch market, AppDb db)
{
    public sealed record Row(
        Guid GraduateId,
        string? University,
        string? Major,
        Degree Degree,
        DateOnly? GraduatesOn,
        string? City,
        Resume Resume,
        IReadOnlyList<string> DesiredTitles,
        Highlighted? Snippet
    );

    /// <exception cref="MarketIndexUnavailableException">The engine cannot be reached.</exception>
    public async Task<Result<Page<Row>>> HandleAsync(ResumeQuery query, Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.IsStaff && actor.AgencyId is null)
        {
            return Error.Forbidden("resume.search-agencies-only");
        }

        var found = await market.SearchResumesAsync(query with { AgencyId = actor.IsStaff ? null : actor.AgencyId }, cancellationToken);
        var ids = found.Hits.Items.Select(hit => hit.Id).ToList();
        var rows = await (
            from graduate in db.Graduates.AsNoTracking()
            where ids.Contains(graduate.Id) && (actor.IsStaff || graduate.IsVisible)
            join version in db.ResumeVersions
                on new { GraduateId = graduate.Id, Number = graduate.SubmittedVersion } equals new { version.GraduateId, version.Number }
            select new { graduate, version }
        ).ToDictionaryAsync(row => row.graduate.Id, cancellationToken);
        var items =
            from hit in found.Hits.Items
            let row = rows.GetValueOrDefault(hit.Id)
            where row is not null && !IsBlocked(actor, row.version.Wishes)
            select new Row(
                row.graduate.Id,
                row.graduate.University,
                row.graduate.Major,
                row.graduate.Degree,
                row.graduate.GraduatesOn,
                row.graduate.City,
                row.version.Resume,
                row.version.Wishes.Titles,
                hit.Snippet
            );
        return new Page<Row>([.. items], found.Hits.Total, found.Hits.NextCursor);
    }

    // An index may not have heard of it yet.
    private static bool IsBlocked(Actor actor, Wishes wishes) =>
        !actor.IsStaff && actor.AgencyId is { } agency && wishes.BlockedAgencies.Contains(agency);
}
