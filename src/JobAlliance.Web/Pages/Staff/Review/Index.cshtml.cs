using JobAlliance.Core.Common;
using JobAlliance.Core.Review;
using JobAlliance.Core.Vocabulary.Occupations;
using JobAlliance.Web.Identity;
using JobAlliance.Web.Pages.Shared;
using JobAlliance.Web.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace JobAlliance.Web.Pages.Staff.Review;

/// <summary>The review queue.</summary>
[BindProperties(SupportsGet = true)]
public sealed class IndexModel(ListMatches listMatches, ListFilters listFilters, CurrentActor current, Texts texts) : PageModel
{
    public MatchStatus Status { get; set; } = MatchStatus.Proposed;

    public double? Score { get; set; }

    public Guid? Agency { get; set; }

    public string? District { get; set; }

    public string? Occupation { get; set; }

    public int? Days { get; set; }

    public Guid? Graduate { get; set; }

    public string? Order { get; set; }

    public string? Cursor { get; set; }

    public Page<ListMatches.Row> List { get; private set; } = Page<ListMatches.Row>.Empty;

    public ListFilters.View Filters { get; private set; } = new([], [], []);

    public FilterChipsView Chips => new([.. ActiveChips()], "/staff/review");

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var actor = await current.GetAsync(cancellationToken);
        var list = await listMatches.HandleAsync(Request(), actor, cancellationToken);
        var filters = await listFilters.HandleAsync(actor, cancellationToken);
        if ((list.Error ?? filters.Error) is { } error)
        {
            return this.Refuse(error, texts);
        }

        (List, Filters) = (list.Value, filters.Value);
        return Page();
    }

    /// <summary>An occupation's name in the language of the request; the key when the vocabulary does not know it.</summary>
    public static string OccupationName(string key) =>
        OccupationVocabulary.Default.Find(key) is { } occupation ? (Texts.IsChinese ? occupation.ChineseNames[0] : occupation.EnglishNames[0]) : key;

    private new ListMatches.Request Request() =>
        new()
        {
            Status = Status,
            ScoreFrom = Score,
            AgencyId = Agency,
            District = District,
            Occupation = Occupation,
            WaitingDays = Days,
            GraduateId = Graduate,
            LongestWaitingFirst = Order == "oldest",
            Page = new PageRequest(50, Cursor),
        };

    private IEnumerable<FilterChip> ActiveChips()
    {
        (string Key, string? Text)[] filters =
        [
            ("score", Score is { } score ? texts["Desk.ChipScore", score] : null),
            ("agency", Agency is { } id ? Filters.Agencies.FirstOrDefault(row => row.Value == id.ToString())?.Label ?? "…" : null),
            ("district", District),
            ("occupation", Occupation is { } key ? OccupationName(key) : null),
            ("days", Days is { } days ? texts["Desk.ChipDays", days] : null),
            ("graduate", Graduate is null ? null : texts["Desk.ChipGraduate"]),
        ];
        return filters.Where(row => row.Text is not null).Select(row => new FilterChip(row.Text!, this.Address((row.Key, null))));
    }
}
