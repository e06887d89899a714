using System.Globalization;
using System.Text.RegularExpressions;

namespace JobAlliance.Core.Vocabulary.Texts;

/// <summary>Experience asked for, in months.</summary>
/// <param name="MinimumMonths">0 when none is needed.</param>
/// <param name="MaximumMonths">Null when open.</param>
public readonly record struct ExperienceRange(int MinimumMonths, int? MaximumMonths = null);

/// <summary>Reads experience texts: '无经验', '1-3年', '应届生', '经验不限', '3年以上', '5-10年', '1年工作经验', '3+ years', 'no experience'.</summary>
public static partial class ExperienceText
{
    private const int MostYears = 40;

    private static readonly string[] NoneNeeded =
    [
        "无经验",
        "无工作经验",
        "无需经验",
        "无需工作经验",
        "无需相关经验",
        "不需要经验",
        "不要求经验",
        "不要求工作经验",
        "经验不限",
        "不限经验",
        "工作经验不限",
        "不限",
        "应届",
        "在校",
        "毕业生",
        "零经验",
        "零基础",
        "无相关经验要求",
        "经验无要求",
        "无要求",
        "no experience",
        "no prior experience",
        "no work experience",
        "no previous experience",
        "experience not required",
        "experience is not required",
        "without experience",
        "fresh graduate",
        "recent graduate",
        "new graduate",
        "entry level",
        "entry-level",
        "students",
        "campus",
    ];

    /// <summary>The months asked for; null when the text does not say.</summary>
    public static ExperienceRange? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }
        var normalized = ChineseNumber.ToDigits(Term.Normalize(text).Replace("半年", "6个月", StringComparison.Ordinal));
        return Duration(normalized)
            ?? (NoneNeeded.Any(words => normalized.Contains(words, StringComparison.Ordinal)) ? new ExperienceRange(0) : null);
    }

    private static ExperienceRange? Duration(string text)
    {
        var found = Span().Match(text);
        if (!found.Success)
        {
            return null;
        }
        var unit = found.Groups["unit"].Value is "年" or "year" or "years" or "yr" or "yrs" ? 12m : 1m;
        var low = Months(found.Groups["low"].Value, unit);
        if (low > MostYears * 12)
        {
            return null;
        }
        if (found.Groups["high"].Success)
        {
            return new ExperienceRange(low, Months(found.Groups["high"].Value, unit));
        }
        return found.Groups["below"].Success || found.Groups["under"].Success ? new ExperienceRange(0, low) : new ExperienceRange(low);
    }

    private static int Months(string number, decimal unit) => (int)(decimal.Parse(number, CultureInfo.InvariantCulture) * unit);

    [GeneratedRegex(
        @"(?<under>less than|under|up to|at most|不足|少于|不超过)?\s*(?<low>\d{1,2}(?:\.\d)?)\s*(?:年|个月)?\s*\+?\s*(?:(?:-|~|至|到|to|–|—)\s*(?<high>\d{1,2}(?:\.\d)?))?\s*\+?\s*(?<unit>年|个月|years|year|yrs|yr|months|month)(?<below>(?:工作经验|经验)?(?:以下|以内|之内))?"
    )]
    private static partial Regex Span();
}
