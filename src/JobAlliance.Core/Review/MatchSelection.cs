using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Review;

/// <summary>Which matches a bulk decision means: those picked, or all that a filter finds (at most <see cref="Maximum"/> at once).</summary>
public sealed record MatchSelection(IReadOnlyList<Guid>? Ids, ListMatches.Request? Filter = null)
{
    public const int Maximum = 500;

    internal IQueryable<Match> In(AppDb db) =>
        Filter is { } filter
            ? ListMatches.Find(db, filter, db.Now).OrderByDescending(match => match.Score).ThenBy(match => match.Id).Take(Maximum)
            : db.Matches.Where(match => (Ids ?? Array.Empty<Guid>()).Take(Maximum).Contains(match.Id));
}
