using JobAlliance.Core.Common;
using JobAlliance.Core.Review;
using JobAlliance.Web.Identity;
using JobAlliance.Web.Pages.Shared;
using JobAlliance.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace JobAlliance.Web.Pages.Me;

/// <summary>My matches, with why and what is missing.</summary>
public sealed class MatchesModel(ListOwnMatches listMatches, CurrentActor current, Texts texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public MatchStatus? Status { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public Page<ListOwnMatches.Row> Rows { get; private set; } = Page<ListOwnMatches.Row>.Empty;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var request = new ListOwnMatches.Request(new PageRequest(10, After), Status);
        var result = await listMatches.HandleAsync(request, await current.GetAsync(cancellationToken), cancellationToken);
        if (result.Error is { } error)
        {
            return this.Refuse(error, texts);
        }

        Rows = result.Value;
        return Page();
    }

    public PostingCardView CardOf(ListOwnMatches.Row row) =>
        new(row.PostingId, row.Posting, null, null, Score: ScoreView.Of(row.Judgement, texts, $"/jobs/{row.PostingId}"));
}
