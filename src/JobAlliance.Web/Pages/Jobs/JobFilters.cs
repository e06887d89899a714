using JobAlliance.Core.Market;
using JobAlliance.Core.Vocabulary;
using JobAlliance.Web.Pages.Shared;
using JobAlliance.Web.Resources;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace JobAlliance.Web.Pages.Jobs;

/// <summary>The filters as the page shows them: chips that can be taken away, facets with counts, and the choices of the form.</summary>
public sealed class JobFilters(JobSearch search, IReadOnlyList<FacetCounts> facets, IReadOnlyDictionary<string, string> agencies, Texts texts)
{
    private const int Shown = 8;
    private static readonly int[] Pays = [5000, 8000, 10_000, 15_000, 20_000, 30_000];
    private static readonly int[] Days = [1, 3, 7, 30];
    private static readonly Degree[] Degrees = [Degree.Associate, Degree.Bachelor, Degree.Master, Degree.Doctor];

    /// <summary>A facet with its most frequent values, the chosen ones always among them.</summary>
    public sealed record Facet(string Title, IReadOnlyList<Value> Values, IReadOnlyList<Value> More);

    public sealed record Value(string Text, int Count, bool IsChosen, string Path);

    public IReadOnlyList<FilterChip> Chips =>
        [
            .. Of(PostingFacet.City, search.Cities),
            .. Of(PostingFacet.District, search.Districts),
            .. search.Degree == Degree.None
                ? []
                : new[] { new FilterChip(texts["Jobs.MyDegreeIs", texts.Of(search.Degree)], (search.First with { Degree = Degree.None }).Path) },
            .. search.PayFrom is { } pay ? new[] { new FilterChip(texts.PayFrom(pay), (search.First with { PayFrom = null }).Path) } : [],
            .. Of(PostingFacet.EmploymentType, search.Types.Select(type => type.ToString())),
            .. Of(PostingFacet.Industry, search.Industries),
            .. Of(PostingFacet.Agency, search.Agencies.Select(agency => agency.ToString())),
            .. search.WithinDays is { } days
                ? new[] { new FilterChip(texts["Jobs.Within", days], (search.First with { WithinDays = null }).Path) }
                : [],
        ];

    public IReadOnlyList<Facet> Facets => [.. facets.Where(facet => facet.Counts.Count > 1 || IsChosen(facet)).Select(Shape)];

    public IReadOnlyList<SelectListItem> PayChoices =>
        [new(texts["Jobs.AnyPay"], ""), .. Pays.Select(pay => new SelectListItem(texts.PayFrom(pay), $"{pay}"))];

    public IReadOnlyList<SelectListItem> DayChoices =>
        [new(texts["Jobs.AnyTime"], ""), .. Days.Select(day => new SelectListItem(texts["Jobs.Within", day], $"{day}"))];

    public IReadOnlyList<SelectListItem> DegreeChoices =>
        [
            new(texts["Jobs.AnyDegree"], ""),
            .. Degrees.Select(degree => new SelectListItem(texts["Jobs.MyDegreeIs", texts.Of(degree)], degree.ToString())),
        ];

    public IReadOnlyList<SelectListItem> Orders =>
        [.. Enum.GetValues<MarketOrder>().Select(order => new SelectListItem(texts.Of(order), order.ToString()))];

    private IEnumerable<FilterChip> Of(PostingFacet facet, IEnumerable<string> values) =>
        values.Select(value => new FilterChip(NameOf(facet, value), search.Toggle(facet, value).Path));

    private bool IsChosen(FacetCounts facet) => facet.Counts.Any(count => search.Has(facet.Facet, count.Value));

    private Facet Shape(FacetCounts facet)
    {
        List<Value> values =
        [
            .. facet
                .Counts.Select(count => new Value(
                    NameOf(facet.Facet, count.Value),
                    count.Count,
                    search.Has(facet.Facet, count.Value),
                    search.Toggle(facet.Facet, count.Value).Path
                ))
                .OrderByDescending(value => value.IsChosen),
        ];
        return new Facet(texts.Of(facet.Facet), [.. values.Take(Shown)], [.. values.Skip(Shown)]);
    }

    private string NameOf(PostingFacet facet, string value) =>
        facet switch
        {
            PostingFacet.EmploymentType => texts.Named(value),
            PostingFacet.Industry => texts.Industry(value),
            PostingFacet.Agency => agencies.GetValueOrDefault(value, texts["Jobs.CentreItself"]),
            _ => value,
        };
}
