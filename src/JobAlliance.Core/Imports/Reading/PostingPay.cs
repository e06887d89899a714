using System.Globalization;
using JobAlliance.Core.Postings;
using JobAlliance.Core.Vocabulary;
using JobAlliance.Core.Vocabulary.Texts;

namespace JobAlliance.Core.Imports.Reading;

/// <summary>Reads pay from one text or from figures with a unit. '面议' and nothing at all mean unknown and are no problem.</summary>
internal static class PostingPay
{
    private const double WeeksAMonth = 52 / 12.0;
    private static readonly string[] Negotiable = ["面议", "面谈", "negotiable", "保密"];

    // Per piece, visit or week says nothing certain of a month.
    private static readonly string[] NoPeriod = ["/次", "/单", "/件", "/课", "/周"];

    public static SalaryRange? Read(PostingTexts texts, List<RowProblem> problems)
    {
        if (texts.One(PostingField.SalaryMinimum) is null && texts.One(PostingField.SalaryMaximum) is null)
        {
            return FromText(texts.One(PostingField.Salary), problems);
        }

        var minimum = Number(texts.One(PostingField.SalaryMinimum) ?? texts.One(PostingField.SalaryMaximum));
        var maximum = Number(texts.One(PostingField.SalaryMaximum) ?? texts.One(PostingField.SalaryMinimum));
        var months = (int)(Number(texts.One(PostingField.SalaryMonths)) ?? 12);
        if (minimum is null || maximum is null || PerMonth(texts.One(PostingField.SalaryUnit)) is not { } perMonth)
        {
            var figures = $"{texts.One(PostingField.SalaryMinimum)}-{texts.One(PostingField.SalaryMaximum)} {texts.One(PostingField.SalaryUnit)}";
            problems.Add(RowProblem.Dropped("import.salary-unreadable", nameof(PostingField.Salary), figures));
            return null;
        }

        var range = new SalaryRange((int)Math.Round(minimum.Value * perMonth), (int)Math.Round(maximum.Value * perMonth), Math.Clamp(months, 12, 24));
        return Possible(range, $"{range.Minimum}-{range.Maximum}", problems);
    }

    private static SalaryRange? Possible(SalaryRange range, string text, List<RowProblem> problems)
    {
        if (range is { Minimum: >= 1, Maximum: <= PostingRules.HighestMonthlySalary } && range.Minimum <= range.Maximum)
        {
            return range;
        }

        problems.Add(RowProblem.Dropped("import.salary-impossible", nameof(PostingField.Salary), text));
        return null;
    }

    private static SalaryRange? FromText(string? text, List<RowProblem> problems)
    {
        if (text is null || Negotiable.Any(words => text.Contains(words, StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        var range = NoPeriod.Any(words => text.Contains(words, StringComparison.Ordinal))
            ? null
            : SalaryText.Read(text.Replace("/时", "/小时", StringComparison.Ordinal));
        if (range is not null)
        {
            return Possible(range.Value, text, problems);
        }

        problems.Add(RowProblem.Dropped("import.salary-unreadable", nameof(PostingField.Salary), text));
        return null;
    }

    private static double? Number(string? text) =>
        double.TryParse(text, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static double? PerMonth(string? unit) =>
        unit?.ToUpperInvariant() switch
        {
            null or "MONTH" or "MON" or "月" => 1,
            "YEAR" or "ANN" or "年" => 1 / 12.0,
            "WEEK" or "WEE" or "周" => WeeksAMonth,
            "DAY" or "天" or "日" => 22,
            "HOUR" or "HUR" or "时" or "小时" => 176,
            _ => null,
        };
}
