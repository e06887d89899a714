namespace JobAlliance.Core.Market.Embedded.Keywords;

/// <summary>A résumé query's filters over columns, and who may be seen at all.</summary>
internal sealed class ResumeFilter(ResumeQuery query, ColumnValues values)
{
    private readonly bool[]? cities = NumberSet.Of(query.Cities, values.Cities);
    private readonly bool[]? districts = NumberSet.Of(query.Districts, values.Districts);
    private readonly bool[]? majors = NumberSet.Of(query.Majors, values.Majors);
    private readonly bool isStaff = query.AgencyId is null;
    private readonly int agency = query.AgencyId is { } id ? values.Agencies.Find(id) : 0;
    private readonly int graduatesFrom = query.GraduatesFrom?.DayNumber ?? int.MinValue;
    private readonly int graduatesThrough = query.GraduatesThrough?.DayNumber ?? int.MaxValue;
    private readonly bool hasGraduationWindow = query.GraduatesFrom is not null || query.GraduatesThrough is not null;

    /// <summary>The only cities that a scan needs to look at; null for all.</summary>
    public bool[]? Cities => cities;

    public bool Passes(ResumeColumns columns, int document) =>
        MaySee(columns, document)
        && columns.Degrees[document] >= (byte)query.MinimumDegree
        && (cities is null || NumberSet.Has(cities, columns.Cities[document]))
        && (majors is null || NumberSet.Has(majors, columns.Majors[document]))
        && (districts is null || HasAny(districts, columns.Districts[document]))
        && IsInWindow(columns.GraduatesOn[document]);

    private bool MaySee(ResumeColumns columns, int document) =>
        isStaff || (columns.IsVisible[document] && (agency == 0 || !columns.BlockedAgencies[document].Contains(agency)));

    private bool IsInWindow(int day) => !hasGraduationWindow || (day >= 0 && day >= graduatesFrom && day <= graduatesThrough);

    private static bool HasAny(bool[] wanted, ReadOnlySpan<int> numbers)
    {
        foreach (var number in numbers)
        {
            if (NumberSet.Has(wanted, number))
            {
                return true;
            }
        }

        return false;
    }
}
