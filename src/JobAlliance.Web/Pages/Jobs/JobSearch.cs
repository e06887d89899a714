using System.Globalization;
using JobAlliance.Core.Common;
using JobAlliance.Core.Market;
using JobAlliance.Core.Vocabulary;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;

namespace JobAlliance.Web.Pages.Jobs;

/// <summary>What is searched for, all of it in the address: reload, back and sharing work.</summary>
public sealed record JobSearch
{
    public const int PageSize = 20;

    [FromQuery(Name = "q")]
    public string? Text { get; init; }

    [FromQuery(Name = "city")]
    public string[] Cities { get; init; } = [];

    [FromQuery(Name = "district")]
    public string[] Districts { get; init; } = [];

    [FromQuery(Name = "degree")]
    public Degree Degree { get; init; }

    [FromQuery(Name = "pay")]
    public int? PayFrom { get; init; }

    [FromQuery(Name = "type")]
    public EmploymentType[] Types { get; init; } = [];

    [FromQuery(Name = "industry")]
    public string[] Industries { get; init; } = [];

    [FromQuery(Name = "agency")]
    public Guid[] Agencies { get; init; } = [];

    [FromQuery(Name = "days")]
    public int? WithinDays { get; init; }

    [FromQuery(Name = "order")]
    public MarketOrder Order { get; init; }

    [FromQuery(Name = "after")]
    public string? Cursor { get; init; }

    public PostingQuery ToQuery(DateTimeOffset now) =>
        new()
        {
            Text = Text,
            Cities = Cities,
            Districts = Districts,
            Degree = Degree,
            SalaryFrom = PayFrom,
            EmploymentTypes = Types,
            Industries = Industries,
            Agencies = Agencies,
            PublishedAfter = WithinDays is { } days ? now.AddDays(-days) : null,
            OpenOn = now.DateInChina(),
            Order = Order,
            Page = new PageRequest(PageSize, Cursor),
            Facets = [PostingFacet.City, PostingFacet.District, PostingFacet.EmploymentType, PostingFacet.Industry, PostingFacet.Agency],
        };

    /// <summary>The address of this search; a change of it begins at the first page.</summary>
    public string Path => $"/jobs{Query()}";

    public JobSearch First => this with { Cursor = null };

    /// <summary>This search with a facet's value added, or taken away when it was chosen.</summary>
    public JobSearch Toggle(PostingFacet facet, string value) =>
        facet switch
        {
            PostingFacet.City => First with { Cities = Toggled(Cities, value), Districts = [] },
            PostingFacet.District => First with { Districts = Toggled(Districts, value) },
            PostingFacet.EmploymentType => First with { Types = Toggled(Types, Enum.Parse<EmploymentType>(value)) },
            PostingFacet.Industry => First with { Industries = Toggled(Industries, value) },
            PostingFacet.Agency => First with { Agencies = Toggled(Agencies, Guid.Parse(value)) },
            _ => First,
        };

    public bool Has(PostingFacet facet, string value) =>
        facet switch
        {
            PostingFacet.City => Cities.Contains(value),
            PostingFacet.District => Districts.Contains(value),
            PostingFacet.EmploymentType => Types.Any(type => type.ToString() == value),
            PostingFacet.Industry => Industries.Contains(value),
            PostingFacet.Agency => Agencies.Any(agency => agency.ToString() == value),
            _ => false,
        };

    /// <summary>Everything but the words and the order, for the form that asks for those.</summary>
    public IEnumerable<KeyValuePair<string, string>> Kept() =>
        Pairs().Where(pair => pair.Key is not ("q" or "order" or "after" or "degree" or "pay" or "days"));

    private QueryBuilder Query() => new(Pairs());

    private IEnumerable<KeyValuePair<string, string>> Pairs() =>
        new (string Name, IEnumerable<string?> Values)[]
        {
            ("q", [string.IsNullOrWhiteSpace(Text) ? null : Text]),
            ("city", Cities),
            ("district", Districts),
            ("degree", [Degree == Degree.None ? null : Degree.ToString()]),
            ("pay", [PayFrom?.ToString(CultureInfo.InvariantCulture)]),
            ("type", Types.Select(type => type.ToString())),
            ("industry", Industries),
            ("agency", Agencies.Select(agency => agency.ToString())),
            ("days", [WithinDays?.ToString(CultureInfo.InvariantCulture)]),
            ("order", [Order == MarketOrder.Relevance ? null : Order.ToString()]),
            ("after", [Cursor]),
        }.SelectMany(pair => pair.Values.OfType<string>().Select(value => KeyValuePair.Create(pair.Name, value)));

    private static T[] Toggled<T>(T[] values, T value) => values.Contains(value) ? [.. values.Where(one => !Equals(one, value))] : [.. values, value];
}
