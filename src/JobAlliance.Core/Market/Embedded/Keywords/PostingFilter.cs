namespace JobAlliance.Core.Market.Embedded.Keywords;

/// <summary>A posting query's filters over columns. A document's answer is one bit for every filter that it fails, so that a facet can leave its own out.</summary>
internal sealed class PostingFilter(PostingQuery query, ColumnValues values)
{
    /// <summary>The bit of the filters that no facet leaves out.</summary>
    public const uint Hard = 1u << 31;

    private readonly bool[]? cities = NumberSet.Of(query.Cities, values.Cities);
    private readonly bool[]? districts = NumberSet.Of(query.Districts, values.Districts);
    private readonly bool[]? industries = NumberSet.Of(query.Industries, values.Industries);
    private readonly bool[]? agencies = NumberSet.Of(query.Agencies, values.Agencies);
    private readonly bool[]? types = NumberSet.Of(query.EmploymentTypes);
    private readonly byte degree = query.Degree == Vocabulary.Degree.None ? byte.MaxValue : (byte)query.Degree;
    private readonly int openOn = query.OpenOn.DayNumber;
    private readonly int salaryFrom = query.SalaryFrom ?? int.MinValue;
    private readonly long publishedAfter = query.PublishedAfter?.ToUnixTimeMilliseconds() ?? long.MinValue;

    /// <summary>The only cities that a scan needs to look at; null when it needs them all: no city is asked for, or their facet counts the others too.</summary>
    public bool[]? Cities => query.Facets.Contains(PostingFacet.City) ? null : cities;

    public static uint Bit(PostingFacet facet) => 1u << (int)facet;

    /// <summary>The bits of the filters that a document fails; 0 for a hit.</summary>
    public uint Failed(PostingColumns columns, int document)
    {
        if (columns.OpenThrough[document] < openOn || columns.Salaries[document] < salaryFrom || columns.PublishedAt[document] < publishedAfter)
        {
            return Hard;
        }

        var failed = columns.Degrees[document] > degree ? Bit(PostingFacet.Degree) : 0;
        failed |= cities is null || NumberSet.Has(cities, columns.Cities[document]) ? 0 : Bit(PostingFacet.City);
        failed |= districts is null || NumberSet.Has(districts, columns.Districts[document]) ? 0 : Bit(PostingFacet.District);
        failed |= industries is null || NumberSet.Has(industries, columns.Industries[document]) ? 0 : Bit(PostingFacet.Industry);
        failed |= agencies is null || NumberSet.Has(agencies, columns.Agencies[document]) ? 0 : Bit(PostingFacet.Agency);
        return failed | (types is null || NumberSet.Has(types, columns.EmploymentTypes[document]) ? 0 : Bit(PostingFacet.EmploymentType));
    }
}
