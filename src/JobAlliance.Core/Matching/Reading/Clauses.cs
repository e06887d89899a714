using System.Text.RegularExpressions;
using JobAlliance.Core.Vocabulary;

namespace JobAlliance.Core.Matching.Reading;

/// <summary>What a clause of a posting speaks of.</summary>
internal static partial class Clauses
{
    private static readonly Regex Passing = ReadPassing();

    /// <summary>The same text, the same length, blank where it names majors: what is studied is no skill that is asked for.</summary>
    public static string WithoutMajors(string text)
    {
        var rest = text.ToCharArray();
        foreach (var named in MajorNames().EnumerateMatches(Term.Narrow(text)))
        {
            rest.AsSpan(named.Index, named.Length).Fill(' ');
        }

        return new string(rest);
    }

    public static bool SpeaksOfMajors(string clause) => MajorWords().IsMatch(clause);

    public static bool SpeaksOfExperience(string clause) => ExperienceWords().IsMatch(clause);

    /// <summary>It says what would be welcome, not what is asked for.</summary>
    public static bool IsWelcomeOnly(string clause) => WelcomeWords().IsMatch(clause);

    /// <summary>It tells of those one works beside, or of another opening.</summary>
    public static bool SpeaksOfOthers(string clause) => OtherPeople().IsMatch(clause);

    [GeneratedRegex(
        @"同事|搭档|隔壁|需求请投|(?:师|员|助理|经理|主管|部门|团队|客户|的人)打交道|坐在一起|同时(?:在)?招|另招|也在招|密切配合|紧密(?:配合|合作|协作)|协同.{0,12}(?:部门|团队)|汇报|带你|带教|导师(?!的?(?:指导|带领)下)|内部转岗|\b(?:colleagues?|sit next to|report(?:s|ing)? to|mentor|work(?:ing)? (?:closely )?(?:with|alongside) our|also hiring|we are a team)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex OtherPeople();

    /// <summary>It tells of the house and its other units, or of what one will be taught there; a clause that asks in so many words does not.</summary>
    public static bool IsToldInPassing(string clause) => Passing.IsMatch(clause) && !Demands().IsMatch(clause);

    [GeneratedRegex("熟悉|熟练|掌握|精通|proficien|required|must", RegexOptions.IgnoreCase)]
    private static partial Regex Demands();

    [GeneratedRegex(
        @"[^,;。\n]*(?:相关专业|类专业|等专业(?![知技能])|专业(?=优先|毕业|背景|学历|者|,|;|。|$))|(?:degree|diploma|major|majoring) in [^.;\n]*",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex MajorNames();

    [GeneratedRegex("专业|科班|major|degree in|background in", RegexOptions.IgnoreCase)]
    private static partial Regex MajorWords();

    [GeneratedRegex(
        "经验|经历|工作年限|从业|工作满|同类工作|本岗位|同岗位|experience|years? in |in the (?:field|trade|industry)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex ExperienceWords();

    [GeneratedRegex("优先|加分|更佳|为佳|plus|prefer|nice to have|desirable|bonus", RegexOptions.IgnoreCase)]
    private static partial Regex WelcomeWords();

    private static Regex ReadPassing()
    {
        var phrases = VocabularyFiles.Lines("passing.txt").Select(line => line.Any(Term.IsHan) ? line : $@"\b(?:{line})\b");
        return new Regex(string.Join('|', phrases), RegexOptions.IgnoreCase | RegexOptions.Compiled | RegexOptions.CultureInvariant);
    }
}
