using System.Globalization;

namespace JobAlliance.Core.Imports.Reading;

/// <summary>Dates as files write them: '2026-11-24', '2026/11/24', '2026年11月24日', '20261124', '2026-11-24T09:00:00+08:00'. A moment counts as its day in the file's own offset.</summary>
internal static class ImportDate
{
    private static readonly string[] Formats = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyyMMdd"];

    public static DateOnly? Read(string text)
    {
        var day = text.Trim();
        var time = day.IndexOfAny(['T', ' ']);
        return DateOnly.TryParseExact(time > 0 ? day[..time] : day, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;
    }
}
