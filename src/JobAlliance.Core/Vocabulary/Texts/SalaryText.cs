using System.Globalization;
using System.Text.RegularExpressions;

namespace JobAlliance.Core.Vocabulary.Texts;

/// <summary>
/// Reads salary texts as CNY a month: '8千-1.1万·13薪', '1-1.5万/月', '20-40万/年', '150-200/天', '100元/小时', '8K-12K', '6000-8000元/月', 'RMB 8,000-12,000 per month'.
/// A day counts 22 times a month and an hour 176 times. '面议', other currencies and what cannot be read give null.
/// </summary>
public static partial class SalaryText
{
    private const decimal DaysAMonth = 22;
    private const decimal HoursAMonth = 176;
    private const decimal Least = 300;
    private const decimal Most = 2_000_000;
    private static readonly string[] OtherCurrencies =
    [
        "usd",
        "us$",
        "$",
        "eur",
        "€",
        "hkd",
        "gbp",
        "£",
        "美元",
        "港币",
        "欧元",
        "日元",
        "jpy",
        "sgd",
    ];

    /// <summary>The range; null when negotiable or unreadable.</summary>
    public static SalaryRange? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }
        var normalized = Term.Normalize(text).Replace(",", "", StringComparison.Ordinal);
        if (OtherCurrencies.Any(currency => normalized.Contains(currency, StringComparison.Ordinal)))
        {
            return null;
        }
        var months = Months(ref normalized);
        return Amounts(normalized) is { } amounts ? Range(amounts, Period(normalized), months) : null;
    }

    private static int Months(ref string text)
    {
        var found = MonthsAYear().Match(text);
        if (!found.Success)
        {
            return 12;
        }
        text = text.Remove(found.Index, found.Length);
        return Math.Clamp(int.Parse(found.Groups["months"].Value, CultureInfo.InvariantCulture), 12, 24);
    }

    private static (decimal Low, decimal High)? Amounts(string text)
    {
        var found = Amount().Match(text);
        if (!found.Success)
        {
            return null;
        }
        var high = found.Groups["high"].Success ? Number(found.Groups["high"].Value) : (decimal?)null;
        var highUnit = Unit(found.Groups["highUnit"].Value);
        var lowUnit =
            found.Groups["lowUnit"].Success ? Unit(found.Groups["lowUnit"].Value)
            : high is null ? 1
            : highUnit;
        var low = Number(found.Groups["low"].Value) * lowUnit;
        if (high is null)
        {
            return text.Contains("以下", StringComparison.Ordinal) || text.Contains("up to", StringComparison.Ordinal) ? (1, low) : (low, low);
        }
        return (low, high.Value * (highUnit == 1 && lowUnit > 1 && high < 1000 ? lowUnit : highUnit));
    }

    private static decimal Period(string text) =>
        Yearly().IsMatch(text) ? 1 / 12m
        : Hourly().IsMatch(text) ? HoursAMonth
        : Daily().IsMatch(text) ? DaysAMonth
        : 1;

    private static SalaryRange? Range((decimal Low, decimal High) amounts, decimal perMonth, int months)
    {
        var (low, high) = (decimal.Round(amounts.Low * perMonth), decimal.Round(amounts.High * perMonth));
        return high >= Least && high <= Most && low <= high ? new SalaryRange((int)Math.Max(low, 1), (int)high, months) : null;
    }

    private static decimal Number(string digits) => decimal.Parse(digits, CultureInfo.InvariantCulture);

    private static decimal Unit(string unit) =>
        unit switch
        {
            "千" or "k" => 1_000,
            "万" or "w" => 10_000,
            _ => 1,
        };

    [GeneratedRegex(
        @"(?<low>\d+(?:\.\d+)?)\s*(?<lowUnit>千|万|k|w)?\s*(?:元|rmb|cny|￥|¥)?\s*(?:(?:-|~|—|–|至|到|to|and)\s*(?:rmb|cny|￥|¥)?\s*(?<high>\d+(?:\.\d+)?)\s*(?<highUnit>千|万|k|w)?)?"
    )]
    private static partial Regex Amount();

    [GeneratedRegex(@"[·x×*/ ]?\s*(?<months>\d{2})\s*(?:薪|个月薪|months of pay|months' pay|months salary)")]
    private static partial Regex MonthsAYear();

    [GeneratedRegex("年|year|annual|annum|yearly|/y")]
    private static partial Regex Yearly();

    [GeneratedRegex("小时|时薪|hour|/h")]
    private static partial Regex Hourly();

    [GeneratedRegex("天|日|day|daily")]
    private static partial Regex Daily();
}
