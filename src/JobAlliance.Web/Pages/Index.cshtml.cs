using JobAlliance.Core.Agencies;
using JobAlliance.Core.Common;
using JobAlliance.Core.Market;
using JobAlliance.Web.Pages.Jobs;
using JobAlliance.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace JobAlliance.Web.Pages;

/// <summary>The front door: search first, what the alliance does, what is new.</summary>
public sealed class IndexModel(SearchPostings searchPostings, ListAgencyNames agencyNames, MatchedPostings matched, TimeProvider clock) : PageModel
{
    private const int Shown = 5;

    public IReadOnlyList<PostingCardView> Newest { get; private set; } = [];

    public int Postings { get; private set; }

    public int Agencies { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Agencies = (await agencyNames.HandleAsync(cancellationToken)).Count;
        var query = new PostingQuery
        {
            OpenOn = clock.TodayInChina(),
            Order = MarketOrder.Newest,
            Page = new PageRequest(Shown),
        };
        try
        {
            var found = await searchPostings.HandleAsync(query, cancellationToken);
            (Newest, Postings) = (await matched.CardsAsync(found.Page.Items, cancellationToken), found.Page.Total ?? 0);
        }
        catch (MarketIndexUnavailableException)
        {
            // The front door stays open while the index is away: it shows what needs no index.
        }
    }
}
