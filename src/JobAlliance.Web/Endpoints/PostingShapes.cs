using JobAlliance.Core.Market;
using JobAlliance.Core.Postings;
using JobAlliance.Core.Vocabulary;

namespace JobAlliance.Web.Endpoints;

/// <summary>A posting in a list.</summary>
/// <param name="Salary">CNY a month; absent when negotiable.</param>
/// <param name="Agency">The agency that serves it; absent for the centre's own.</param>
/// <param name="Snippet">The best part of the text for the words asked for.</param>
internal sealed record PostingSummary(
    Guid Id,
    string Title,
    string Employer,
    string? City,
    string? District,
    SalaryShape? Salary,
    Degree MinimumDegree,
    EmploymentType EmploymentType,
    AgencyShape? Agency,
    DateTimeOffset? PublishedAt,
    DateOnly? ValidThrough,
    HighlightShape? TitleHighlight,
    HighlightShape? Snippet
)
{
    public static PostingSummary From(FoundPosting found) =>
        new(
            found.Id,
            found.Content.Title,
            found.Content.EmployerName,
            found.Content.City,
            found.Content.District,
            SalaryShape.From(found.Content.Salary),
            found.Content.MinimumDegree,
            found.Content.EmploymentType,
            AgencyShape.From(found.AgencyId, found.AgencyName),
            found.PublishedAt,
            found.Content.ValidThrough,
            HighlightShape.From(found.TitleHighlight),
            HighlightShape.From(found.Snippet)
        );
}

/// <summary>CNY a month before tax, and how many months are paid a year.</summary>
internal sealed record SalaryShape(int Minimum, int Maximum, int MonthsPerYear)
{
    public static SalaryShape? From(SalaryRange? salary) => salary is { } known ? new(known.Minimum, known.Maximum, known.MonthsPerYear) : null;
}

internal sealed record AgencyShape(Guid Id, string Name)
{
    public static AgencyShape? From(Guid? id, string? name) => id is { } known ? new(known, name ?? "") : null;
}

/// <summary>Plain text and the parts of it that were found, as offset and length in UTF-16 units. Encode it before showing it.</summary>
internal sealed record HighlightShape(string Text, IReadOnlyList<TextSpan> Spans)
{
    public static HighlightShape? From(Highlighted? highlighted) => highlighted is null ? null : new(highlighted.Text, highlighted.Spans);
}

/// <summary>One page of a search, with the counts that were asked for.</summary>
/// <param name="AsOf">Where a copy answered for an engine that is away: changes after that are not in it; null when the engine answered.</param>
internal sealed record PostingsFound(
    IReadOnlyList<PostingSummary> Items,
    int? Total,
    string? NextCursor,
    IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> Facets,
    DateTimeOffset? AsOf
)
{
    public static PostingsFound From(FoundPostings found) =>
        new(
            [.. found.Page.Items.Select(PostingSummary.From)],
            found.Page.Total,
            found.Page.NextCursor,
            found.Facets.ToDictionary(facet => facet.Facet.ToString(), facet => facet.Counts),
            found.AsOf
        );
}
