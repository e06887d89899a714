using JobAlliance.Core.Common;

namespace JobAlliance.Core.Guidance;

/// <summary>Weeks as slots are counted: Monday to Sunday in China.</summary>
internal static class Weeks
{
    /// <summary>The first moment of the week that holds the moment, and the first of the next.</summary>
    public static (DateTimeOffset Begins, DateTimeOffset Ends) Of(DateTimeOffset moment)
    {
        var day = moment.DateInChina();
        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        var begins = new DateTimeOffset(monday.ToDateTime(TimeOnly.MinValue), Clock.ChinaOffset);
        return (begins, begins.AddDays(7));
    }
}
