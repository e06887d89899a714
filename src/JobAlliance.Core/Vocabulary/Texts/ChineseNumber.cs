using System.Globalization;
using System.Text.RegularExpressions;

namespace JobAlliance.Core.Vocabulary.Texts;

/// <summary>Small numbers written as words become digits: '三年' → '3年', 'two years' → '2 years'.</summary>
internal static partial class ChineseNumber
{
    private const string Digits = "零一二三四五六七八九";
    private static readonly string[] Words = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    public static string ToDigits(string text) =>
        EnglishWord()
            .Replace(ChineseWord().Replace(text, Chinese), static word => Array.IndexOf(Words, word.Value).ToString(CultureInfo.InvariantCulture));

    private static string Chinese(Match word)
    {
        var text = word.Value.Replace('两', '二');
        var ten = text.IndexOf('十', StringComparison.Ordinal);
        if (ten < 0)
        {
            return Digits.IndexOf(text[^1], StringComparison.Ordinal).ToString(CultureInfo.InvariantCulture);
        }
        var tens = ten == 0 ? 1 : Digits.IndexOf(text[ten - 1], StringComparison.Ordinal);
        var ones = ten == text.Length - 1 ? 0 : Digits.IndexOf(text[ten + 1], StringComparison.Ordinal);
        return ((tens * 10) + ones).ToString(CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九](?=个?[年月周到至~-])")]
    private static partial Regex ChineseWord();

    [GeneratedRegex(@"\b(one|two|three|four|five|six|seven|eight|nine|ten)\b")]
    private static partial Regex EnglishWord();
}
