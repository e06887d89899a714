using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using JobAlliance.Core.Postings;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Core.Market;

/// <summary>What a seeker finds: the index answers which postings, in which order and why; the database says what they are now.</summary>
public sealed class SearchPostings(IMarketSearch market, AppDb db)
{
    /// <summary>Hits whose posting is no longer open by the database are left out of the page; <see cref="Page{T}.Total"/> is the index's.</summary>
    /// <exception cref="MarketIndexUnavailableException">The engine cannot be reached.</exception>
    public async Task<FoundPostings> HandleAsync(PostingQuery query, CancellationToken cancellationToken)
    {
        var found = await market.SearchPostingsAsync(query, cancellationToken);
        var ids = found.Hits.Items.Select(hit => hit.Id).ToList();
        var rows = await (
            from posting in db.Postings.AsNoTracking()
            where ids.Contains(posting.Id) && posting.Status == PostingStatus.Published
            join agency in db.Agencies on posting.AgencyId equals agency.Id into owners
            from owner in owners.DefaultIfEmpty()
            select new
            {
                posting.Id,
                posting.Content,
                posting.AgencyId,
                AgencyName = owner == null ? null : owner.Name,
                posting.PublishedAt,
            }
        ).ToDictionaryAsync(row => row.Id, cancellationToken);
        var items =
            from hit in found.Hits.Items
            let row = rows.GetValueOrDefault(hit.Id)
            where row is not null
            select new FoundPosting(row.Id, row.Content, row.AgencyId, row.AgencyName, row.PublishedAt, hit.Title, hit.Snippet);
        return new FoundPostings(new Page<FoundPosting>([.. items], found.Hits.Total, found.Hits.NextCursor), found.Facets, found.AsOf);
    }
}

/// <param name="AsOf">Where a copy of the index answered: up to when it has heard of every change; null when the index answered.</param>
public sealed record FoundPostings(Page<FoundPosting> Page, IReadOnlyList<FacetCounts> Facets, DateTimeOffset? AsOf = null);

/// <param name="AgencyName">Null: the centre's own.</param>
/// <param name="TitleHighlight">The title with the words found; null when none was asked for.</param>
/// <param name="Snippet">The best part of the text.</param>
public sealed record FoundPosting(
    Guid Id,
    PostingContent Content,
    Guid? AgencyId,
    string? AgencyName,
    DateTimeOffset? PublishedAt,
    Highlighted? TitleHighlight,
    Highlighted? Snippet
);
