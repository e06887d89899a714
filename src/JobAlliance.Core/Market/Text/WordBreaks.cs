using System.Globalization;
using System.Text;

namespace JobAlliance.Core.Market.Text;

/// <summary>
/// The word break class of every code point: Unicode's WordBreakProperty.txt, derived from general categories and scripts, with the additions that
/// Lucene's StandardTokenizer makes (full-width digits are numeric; Han, Hiragana and South East Asian scripts stand apart).
/// </summary>
internal static class WordBreaks
{
    private static readonly WordBreak[] OfBasicPlane = [.. Enumerable.Range(0, 0x10000).Select(Classify)];

    public static WordBreak Of(ReadOnlySpan<char> text, int at, out int length)
    {
        var first = text[at];
        length = 1;
        if (!char.IsHighSurrogate(first) || at + 1 == text.Length || !char.IsLowSurrogate(text[at + 1]))
        {
            return OfBasicPlane[first];
        }

        length = 2;
        return Classify(char.ConvertToUtf32(first, text[at + 1]));
    }

    private static WordBreak Classify(int point) =>
        point switch
        {
            '_' or 0x202F or 0x203F or 0x2040 or 0x2054 or 0xFE33 or 0xFE34 or (>= 0xFE4D and <= 0xFE4F) or 0xFF3F => WordBreak.Joiner,
            ':' or 0xB7 or 0x387 or 0x5F4 or 0x2027 or 0xFE13 or 0xFE55 or 0xFF1A => WordBreak.MiddleOfLetters,
            ',' or ';' or 0x37E or 0x589 or 0x60C or 0x60D or 0x66C or 0x7F8 or 0x2044 => WordBreak.MiddleOfNumbers,
            0xFE10 or 0xFE14 or 0xFE50 or 0xFE54 or 0xFF0C or 0xFF1B => WordBreak.MiddleOfNumbers,
            '.' or 0x2018 or 0x2019 or 0x2024 or 0xFE52 or 0xFF07 or 0xFF0E => WordBreak.MiddleOfBoth,
            '\'' => WordBreak.SingleQuote,
            '"' => WordBreak.DoubleQuote,
            0x66B => WordBreak.Numeric,
            0xFF9E or 0xFF9F => WordBreak.Extend,
            0x3006 or 0xE3F or (>= 0x2E5 and <= 0x2EB) => WordBreak.Other,
            _ => ClassifyByScript(point),
        };

    private static WordBreak ClassifyByScript(int point) =>
        Pictographs.Has(point) ? WordBreak.Pictograph
        : IsHan(point) ? WordBreak.Han
        : IsKatakana(point) ? WordBreak.Katakana
        : point is (>= 0x3041 and <= 0x3096) or (>= 0x309D and <= 0x309F) or 0x1F200 ? WordBreak.Hiragana
        : IsHangul(point) ? WordBreak.Hangul
        : point is (>= 0x5D0 and <= 0x5F2) or (>= 0xFB1D and <= 0xFB4F and not 0xFB1E and not 0xFB29) ? WordBreak.HebrewLetter
        : IsSouthEastAsian(point) ? WordBreak.SouthEastAsian
        : ClassifyByCategory(point);

    private static WordBreak ClassifyByCategory(int point)
    {
        switch (CharUnicodeInfo.GetUnicodeCategory(point))
        {
            case UnicodeCategory.UppercaseLetter:
            case UnicodeCategory.LowercaseLetter:
            case UnicodeCategory.TitlecaseLetter:
            case UnicodeCategory.ModifierLetter:
            case UnicodeCategory.OtherLetter:
            case UnicodeCategory.LetterNumber:
                return WordBreak.Letter;
            case UnicodeCategory.DecimalDigitNumber:
                return WordBreak.Numeric;
            case UnicodeCategory.NonSpacingMark:
            case UnicodeCategory.SpacingCombiningMark:
            case UnicodeCategory.EnclosingMark:
                return WordBreak.Extend;
            case UnicodeCategory.Format:
                return point == 0x200B ? WordBreak.Other : WordBreak.Extend;
            default:
                return IsLetterByProperty(point) ? WordBreak.Letter
                    : point is >= 0x1F3FB and <= 0x1F3FF ? WordBreak.Extend
                    : WordBreak.Other;
        }
    }

    private static bool IsLetterByProperty(int point) =>
        point
            is (>= 0x24B6 and <= 0x24E9)
                or (>= 0x2C2 and <= 0x2C5)
                or (>= 0x2D2 and <= 0x2D7)
                or 0x2DE
                or 0x2DF
                or 0x2ED
                or (>= 0x2EF and <= 0x2FF)
                or 0x55B
                or 0x55C
                or 0x55E
                or 0xA720
                or 0xA721
                or 0xA789
                or 0xA78A
                or 0xAB5B
                or 0x5F3
                or (>= 0x1F130 and <= 0x1F149)
                or (>= 0x1F150 and <= 0x1F169)
                or (>= 0x1F170 and <= 0x1F189);

    private static bool IsHan(int point) =>
        point
            is (>= 0x2E80 and <= 0x2FD5)
                or 0x3007
                or (>= 0x3021 and <= 0x3029)
                or (>= 0x3038 and <= 0x303A)
                or (>= 0x3400 and <= 0x4DBF)
                or (>= 0x4E00 and <= 0x9FFF)
                or (>= 0xF900 and <= 0xFA6D)
                or (>= 0xFA70 and <= 0xFAD9)
                or (>= 0x20000 and <= 0x3134F);

    private static bool IsKatakana(int point) =>
        point
            is (>= 0x3031 and <= 0x3035)
                or 0x309B
                or 0x309C
                or (>= 0x30A0 and <= 0x30FA)
                or (>= 0x30FC and <= 0x30FF)
                or (>= 0x31F0 and <= 0x31FF)
                or (>= 0x32D0 and <= 0x32FE)
                or (>= 0x3300 and <= 0x3357)
                or (>= 0xFF66 and <= 0xFF9D);

    private static bool IsHangul(int point) =>
        point
            is (>= 0x1100 and <= 0x11FF)
                or (>= 0x3131 and <= 0x318E)
                or (>= 0xA960 and <= 0xA97C)
                or (>= 0xAC00 and <= 0xD7A3)
                or (>= 0xD7B0 and <= 0xD7FB)
                or (>= 0xFFA0 and <= 0xFFDC);

    private static bool IsSouthEastAsian(int point) =>
        point
            is (>= 0xE01 and <= 0xE4E)
                or (>= 0xE81 and <= 0xEDF)
                or (>= 0x1000 and <= 0x103F)
                or (>= 0x1050 and <= 0x108F)
                or (>= 0x1780 and <= 0x17D3)
                or (>= 0x1950 and <= 0x19DF)
        && Rune.IsValid(point)
        && CharUnicodeInfo.GetUnicodeCategory(point) is not (UnicodeCategory.DecimalDigitNumber or UnicodeCategory.OtherNotAssigned);
}
