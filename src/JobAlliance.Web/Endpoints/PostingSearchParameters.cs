using System.ComponentModel;
using JobAlliance.Core.Market;
using JobAlliance.Core.Vocabulary;

namespace JobAlliance.Web.Endpoints;

/// <summary>The query of a search over open postings. Values of one kind are combined with "or", kinds with "and".</summary>
internal sealed record PostingSearchParameters
{
    [Description("Words; absent finds all that passes the filters.")]
    public string? Text { get; init; }

    public string[]? City { get; init; }

    public string[]? District { get; init; }

    [Description("The degree that the seeker holds: postings that ask for more are left out.")]
    public Degree? Degree { get; init; }

    [Description("CNY a month: postings whose range ends below it are left out.")]
    public int? SalaryFrom { get; init; }

    public EmploymentType[]? Type { get; init; }

    public string[]? Industry { get; init; }

    public Guid[]? Agency { get; init; }

    [Description("Published within so many days.")]
    public int? WithinDays { get; init; }

    public MarketOrder? Order { get; init; }

    [Description("Which counts to give beside the hits.")]
    public PostingFacet[]? Facet { get; init; }

    [Description("Rows a page, 1..200; 20 by default.")]
    public int? Size { get; init; }

    [Description("nextCursor of the page before; absent for the first.")]
    public string? Cursor { get; init; }

    public PostingQuery ToQuery(DateTimeOffset now, DateOnly today) =>
        new()
        {
            Text = Text,
            Cities = City ?? [],
            Districts = District ?? [],
            Degree = Degree ?? Core.Vocabulary.Degree.None,
            SalaryFrom = SalaryFrom,
            EmploymentTypes = Type ?? [],
            Industries = Industry ?? [],
            Agencies = Agency ?? [],
            PublishedAfter = WithinDays is { } days ? now.AddDays(-days) : null,
            OpenOn = today,
            Order = Order ?? MarketOrder.Relevance,
            Facets = Facet ?? [],
            Page = new Paging { Size = Size, Cursor = Cursor }.ToRequest(),
        };
}
