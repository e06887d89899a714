using System.Globalization;
using System.Text.RegularExpressions;

namespace JobAlliance.Core.Vocabulary.Texts;

/// <summary>When a graduate must finish, both days included.</summary>
public readonly record struct GraduationWindow(DateOnly From, DateOnly Through);

/// <summary>
/// Reads graduation windows: '2027届', '2026-2027届毕业生', '26/27届', 'class of 2027', '2027 graduates'. A Chinese graduating class (届) of a year
/// finishes between September of the year before and the end of August, as universities' autumn recruitment counts.
/// </summary>
public static partial class GraduationText
{
    /// <summary>The window; null when the text names none.</summary>
    public static GraduationWindow? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }
        var found = Classes().Match(Term.Normalize(text));
        if (!found.Success)
        {
            return null;
        }
        var first = Year(found.Groups["first"].Success ? found.Groups["first"].Value : found.Groups["other"].Value);
        var last = found.Groups["last"].Success ? Year(found.Groups["last"].Value) : first;
        return new GraduationWindow(new DateOnly(Math.Min(first, last) - 1, 9, 1), new DateOnly(Math.Max(first, last), 8, 31));
    }

    private static int Year(string digits)
    {
        var year = int.Parse(digits, CultureInfo.InvariantCulture);
        return year < 100 ? 2000 + year : year;
    }

    [GeneratedRegex(
        @"(?<![\d第])(?<first>(?:20)?[12345]\d)\s*届?\s*(?:(?:-|/|~|、|或|和|及|至|到)\s*(?<last>(?:20)?[12345]\d)\s*)?届|class of (?<other>20\d\d)|(?<!\d)(?<other>20[12345]\d)\s*(?:fresh |university |college )*(?:graduates|graduate|grads)"
    )]
    private static partial Regex Classes();
}
