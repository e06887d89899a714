using JobAlliance.Core.Agencies;
using JobAlliance.Core.Common;
using JobAlliance.Core.Market;
using JobAlliance.Core.Matching;
using JobAlliance.Core.Review;
using JobAlliance.Web.Identity;
using JobAlliance.Web.Pages.Shared;
using JobAlliance.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace JobAlliance.Web.Pages.Jobs;

/// <summary>Search over open postings.</summary>
public sealed class IndexModel(SearchPostings searchPostings, ListAgencyNames agencyNames, MatchedPostings matched, TimeProvider clock, Texts texts)
    : PageModel
{
    // A copy that is a moment behind is as good as the engine, which shows a change within a second.
    private static readonly TimeSpan Current = TimeSpan.FromSeconds(15);

    [BindProperty(SupportsGet = true, Name = "")]
    public JobSearch Search { get; set; } = new();

    public JobFilters Filters { get; private set; } = null!;

    public IReadOnlyList<PostingCardView> Cards { get; private set; } = [];

    public int Total { get; private set; }

    public string? NextPath { get; private set; }

    /// <summary>The engine cannot be reached, or is still being built: nothing is found, and the page says why.</summary>
    public bool IsUnavailable { get; private set; }

    /// <summary>How things stood then is shown, because the engine is away and its copy has not heard of anything since; null when it is current.</summary>
    public DateTimeOffset? AsOf { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var found = await FindAsync(cancellationToken);
        var names = await agencyNames.HandleAsync(cancellationToken);
        Filters = new JobFilters(Search, found.Facets, names.ToDictionary(row => row.Id.ToString(), row => row.Name), texts);
        Cards = await matched.CardsAsync(found.Page.Items, cancellationToken);
        AsOf = found.AsOf is { } at && clock.GetUtcNow() - at > Current ? at : null;
        Total = found.Page.Total ?? Cards.Count;
        NextPath = found.Page.NextCursor is { } cursor ? (Search with { Cursor = cursor }).Path : null;
    }

    private async Task<FoundPostings> FindAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await searchPostings.HandleAsync(Search.ToQuery(clock.GetUtcNow()), cancellationToken);
        }
        catch (MarketIndexUnavailableException)
        {
            IsUnavailable = true;
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            Response.Headers.RetryAfter = "10";
            return new FoundPostings(Page<FoundPosting>.Empty, []);
        }
    }
}
