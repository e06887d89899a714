using JobAlliance.Core.Common;
using JobAlliance.Core.Graduates;
using JobAlliance.Core.Review;
using JobAlliance.Core.Timeline;
using JobAlliance.Web.Identity;
using JobAlliance.Web.Pages.Shared;
using JobAlliance.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace JobAlliance.Web.Pages.Me;

/// <summary>A graduate's home: the one thing to do now, what comes next, what fits.</summary>
public sealed class IndexModel(ReadGraduateHome readHome, ListOwnMatches listMatches, ListTimeline listTimeline, CurrentActor current, Texts texts)
    : PageModel
{
    private const int Matching = 3;
    private const int Lines = 6;

    public ReadGraduateHome.View Home { get; private set; } = null!;

    public IReadOnlyList<ListOwnMatches.Row> Matches { get; private set; } = [];

    public IReadOnlyList<ListTimeline.Row> Timeline { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var actor = await current.GetAsync(cancellationToken);
        var home = await readHome.HandleAsync(actor, cancellationToken);
        if (home.Error is { } error)
        {
            return this.Refuse(error, texts);
        }

        Home = home.Value;
        var matches = await listMatches.HandleAsync(new ListOwnMatches.Request(new PageRequest(Matching * 4)), actor, cancellationToken);
        Matches = [.. matches.Value.Items.Where(row => row.IsOpen && row.Status != MatchStatus.Rejected).Take(Matching)];
        Timeline = (await listTimeline.HandleAsync(new ListTimeline.Request(new PageRequest(Lines)), actor, cancellationToken)).Value.Items;
        return Page();
    }

    public PostingCardView CardOf(ListOwnMatches.Row row) =>
        new(row.PostingId, row.Posting, null, null, Score: ScoreView.Of(row.Judgement, texts, $"/jobs/{row.PostingId}"));
}
