using System.Globalization;
using JobAlliance.Core.Graduates;

namespace JobAlliance.Core.Matching.Reading;

/// <summary>Dates as JSON Resume writes them: <c>2026</c>, <c>2026-06</c>, <c>2026-06-30</c>.</summary>
public static class ResumeDate
{
    /// <summary>The first day that the text may mean; null when it is no date.</summary>
    public static DateOnly? First(string? text) => Read(text)?.First;

    /// <summary>The last day that the text may mean; null when it is no date.</summary>
    public static DateOnly? Last(string? text) => Read(text)?.Last;

    /// <summary>Months covered by the positions, overlapping ones counted once. A position without an end counts to its start: how long it went on is unknown.</summary>
    public static int Months(IEnumerable<ResumeWork> positions)
    {
        var spans =
            from position in positions
            let first = First(position.StartDate)
            let last = Last(position.EndDate) ?? Last(position.StartDate)
            where first is not null && last >= first
            select (From: MonthNumber(first.Value), Through: MonthNumber(last!.Value));
        var (total, covered) = (0, int.MinValue);
        foreach (var (from, through) in spans.Order())
        {
            total += Math.Max(0, through - Math.Max(from - 1, covered));
            covered = Math.Max(covered, through);
        }

        return total;
    }

    private static int MonthNumber(DateOnly day) => (day.Year * 12) + day.Month;

    private static (DateOnly First, DateOnly Last)? Read(string? text)
    {
        if (Parse(text, "yyyy-MM-dd") is { } day)
        {
            return (day, day);
        }

        if ((Parse(text, "yyyy-MM") ?? Parse(text, "yyyy-M")) is { } month)
        {
            return (month, month.AddMonths(1).AddDays(-1));
        }

        return Parse(text, "yyyy") is { } year ? (year, year.AddYears(1).AddDays(-1)) : null;
    }

    private static DateOnly? Parse(string? text, string format) =>
        DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
