using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Review;

/// <summary>What the queue can be filtered by, of what waits: agencies, districts and occupations with their counts, most first.</summary>
public sealed class ListFilters(AppDb db)
{
    public sealed record View(IReadOnlyList<Choice> Agencies, IReadOnlyList<Choice> Districts, IReadOnlyList<Choice> Occupations);

    /// <param name="Value">Agency id, district key or occupation key.</param>
    public sealed record Choice(string Value, string Label, int Count);

    public async Task<Result<View>> HandleAsync(Actor actor, CancellationToken cancellationToken)
    {
        if (!actor.IsStaff)
        {
            return Refusals.StaffOnly;
        }

        var waiting =
            from match in db.Matches
            where match.Status == MatchStatus.Proposed
            join posting in db.Postings on match.PostingId equals posting.Id
            select new
            {
                match.Occupation,
                posting.AgencyId,
                posting.District,
            };
        var agencies = await waiting.GroupBy(row => row.AgencyId).Select(row => new { row.Key, Count = row.Count() }).ToListAsync(cancellationToken);
        var names = await db.Agencies.ToDictionaryAsync(row => row.Id, row => row.Name, cancellationToken);
        var districts = await waiting.GroupBy(row => row.District).Select(row => new { row.Key, Count = row.Count() }).ToListAsync(cancellationToken);
        var occupations = await waiting
            .GroupBy(row => row.Occupation)
            .Select(row => new { row.Key, Count = row.Count() })
            .ToListAsync(cancellationToken);
        return new View(
            [
                .. agencies
                    .Where(row => row.Key is not null)
                    .Select(row => new Choice(row.Key!.Value.ToString(), names[row.Key.Value], row.Count))
                    .OrderByDescending(row => row.Count),
            ],
            [
                .. districts
                    .Where(row => row.Key is not null)
                    .Select(row => new Choice(row.Key!, row.Key!, row.Count))
                    .OrderByDescending(row => row.Count),
            ],
            [
                .. occupations
                    .Where(row => row.Key is not null)
                    .Select(row => new Choice(row.Key!, row.Key!, row.Count))
                    .OrderByDescending(row => row.Count),
            ]
        );
    }
}
