using System.Text.RegularExpressions;
using JobAlliance.Core.Vocabulary;
using JobAlliance.Core.Vocabulary.Texts;

namespace JobAlliance.Core.Matching.Reading;

/// <summary>Facts that a posting's text tells where its fields are empty, clause by clause, so that what is only welcome, or told of others, asks for nothing.</summary>
internal static partial class ToldFacts
{
    /// <summary>The lowest degree that any clause accepts.</summary>
    public static Degree MinimumDegree(string text) =>
        Asks(text).Select(DegreeText.Read).Where(degree => degree != Degree.None).DefaultIfEmpty(Degree.None).Min();

    /// <summary>The most months that any clause asks for; null when none speaks of experience.</summary>
    public static int? ExperienceMonths(string text) =>
        Asks(text).Where(Clauses.SpeaksOfExperience).Select(ExperienceText.Read).Max(range => range?.MinimumMonths);

    /// <summary>The first range of pay; a single figure is told of too many other things.</summary>
    public static SalaryRange? Salary(string text) =>
        Pay().Matches(Term.Narrow(text)).Select(told => SalaryText.Read(told.Value)).FirstOrDefault(range => range is { Minimum: >= LeastPay });

    /// <summary>Where the work is, as it is written; null when the text does not say. An employer's own address is no place of work.</summary>
    public static string? Workplace(string text) =>
        Place().Match(Term.Narrow(text)) is { Success: true } told ? told.Groups["where"].Value.Trim() : null;

    private const int LeastPay = 1_000;

    private static IEnumerable<string> Asks(string text) =>
        TextAround
            .Clauses(Term.Narrow(text))
            .Where(clause => !Clauses.IsWelcomeOnly(clause) && !Clauses.SpeaksOfOthers(clause) && !OfOthers().IsMatch(clause));

    [GeneratedRegex(
        @"(?:月薪|年薪|薪资|薪酬|薪水|工资|底薪|税前|税后|月收入|待遇|\b(?:salary|pay|wage|rmb|cny))[^\n。;\d]{0,12}\d[\d.,]*\s*(?:元|千|万|k|w)?\s*(?:-|~|—|–|至|到|to)\s*\d[\d.,]*\s*(?:元|千|万|k|w)?[^\n。;]{0,16}"
            + @"|\d[\d.,]*\s*(?:k|千|万)?\s*(?:-|~|—|–|至|到|to)\s*\d[\d.,]*\s*(?:k|千|万)?\s*(?:元|yuan|rmb|cny)?\s*(?:/\s*(?:月|年|month|year)|每月|每年|(?:yuan|rmb|cny) (?:a|per) (?:month|year))[^\n。;]{0,8}",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Pay();

    [GeneratedRegex(
        @"(?:工作|上班|办公|任职)(?:地[点址]|城市|区域)[:\s]*(?<where>[^\n。;,]{2,30})|\b(?:place of work|work(?:ing)? (?:location|place)|workplace|job location|location|based in|job is (?:in|at))\b[:\s]*(?<where>[^\n;.]{2,40})",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Place();

    /// <summary>Those who are there already: '由5-10年经验的资深导师带教', 'our founders bring 10 years'.</summary>
    [GeneratedRegex(
        @"(?:经理|主管|总监|负责人|老师|上级|领导)(?:都|多|均)?(?:有|具有|从业)|团队(?:核心)?(?:成员|骨干|平均|多)|核心(?:成员|团队)|导师|带教|带领|创始|同事|前辈|我们(?:有|是|拥有)|公司.{0,8}年|晋升|mentor|colleague|founder|our (?:team|shop|company)|we (?:have|are)|team members|promot",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex OfOthers();
}
