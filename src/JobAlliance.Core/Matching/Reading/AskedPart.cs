using System.Text.RegularExpressions;
using JobAlliance.Core.Vocabulary.Skills;

namespace JobAlliance.Core.Matching.Reading;

/// <summary>
/// Tells what a posting asks for from what it describes: duties (岗位职责, 'You will …') say what the work is, benefits what it brings, and only requirements and
/// sentences such as 熟悉…, 'proficient in …' say what the graduate must have. What is concrete (AutoCAD) is asked for by a duty as well.
/// </summary>
internal static partial class AskedPart
{
    /// <summary>The mentions that are asked for; all that stand in no benefits when the text asks for nothing in so many words.</summary>
    /// <param name="text">Narrow.</param>
    /// <param name="hasList">The posting lists its skills beside the text.</param>
    /// <param name="isConcrete">What a duty asks for wherever it names it.</param>
    public static List<SkillMention> Of(string text, IReadOnlyList<SkillMention> mentions, bool hasList, Predicate<string> isConcrete)
    {
        List<(int At, Part Part)> headings = [.. Headings().Matches(text).Select(match => (match.Index, PartOf(match)))];
        var told = mentions
            .Where(mention =>
                PartAt(headings, mention.Start) != Part.Benefits && !IsAside(text[TextAround.Clause(text, mention.Start, mention.Length)])
            )
            .ToList();
        var asked = told.Where(mention =>
                isConcrete(mention.Key) && !HelpsOthers().IsMatch(text[TextAround.Clause(text, mention.Start, mention.Length)])
                || IsAsked(text, mention, PartAt(headings, mention.Start))
                || BareDuty.Names(text, mentions, mention)
            )
            .ToList();
        return asked.Exists(mention => !mention.Negated) || hasList ? asked : told;
    }

    /// <summary>It speaks of others, tells something in passing, or says whom one looks for.</summary>
    private static bool IsAside(string clause) =>
        Clauses.SpeaksOfOthers(clause) || Clauses.IsToldInPassing(clause) || Announces().IsMatch(clause) && !Asks().IsMatch(clause);

    private static bool IsAsked(string text, SkillMention mention, Part part)
    {
        var sentence = text[TextAround.Sentence(text, mention.Start, mention.Length)];
        return part == Part.Requirements || mention.Nice || mention.Negated || Asks().IsMatch(sentence) || Does().IsMatch(sentence);
    }

    private static Part PartAt(List<(int At, Part Part)> headings, int position)
    {
        var last = headings.FindLastIndex(heading => heading.At <= position);
        return last < 0 ? Part.Unsaid : headings[last].Part;
    }

    private static Part PartOf(Match heading) =>
        heading.Groups["asks"].Success ? Part.Requirements
        : heading.Groups["gives"].Success ? Part.Benefits
        : Part.Duties;

    private enum Part
    {
        Unsaid,
        Duties,
        Requirements,
        Benefits,
    }

    [GeneratedRegex(
        @"(?<asks>(?:任职|岗位|职位|招聘|应聘|能力|技能|基本|录用|聘用|入职)(?:要求|资格|条件)|我们希望|我们期待|希望你|期待你|你需要|你需具备|你应该|你具备|必备(?:技能|条件)|加分项|优先条件|如果还有"
            + @"|(?<=^|[\n。;】\]\s])要求:|\b(?:requirements|qualifications|what you(?:'ll)? (?:bring|need)|what we(?:'re| are) looking for|who you are|about you|your profile|you have|you bring|what we (?:look for|expect|ask)|we expect|we look for|must[- ]haves?|skills required|nice to have)\b)"
            + @"|(?<gives>你(?:将|会|能)(?:得到|获得|收获)|(?<=(?:^|[\n。;!【\[])[ \d一二三四五六七八九十、.()#*•·-]*)(?:(?:福利|薪资|薪酬|公司|员工)(?:待遇|福利)|福利|待遇)(?=\s*(?:[】\]:\n]|$))|我们提供|晋升(?:通道|空间|路径)|职业发展|\b(?:benefits|(?:we|our) offer|what we offer|perks|career path|what you(?:'ll| will)? get)\b)"
            + @"|(?<does>(?:岗位|工作|职位|主要|核心)(?:职责|内容|描述|任务|工作)|职责(?:描述|范围)?:|你将|你的工作|日常工作|\b(?:responsibilities|duties|what you(?:'ll| will) do|you will|your role|about the (?:role|job)|the role|day to day)\b)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Headings();

    [GeneratedRegex(
        @"熟悉|熟练|掌握|精通|具备|具有|擅长|懂|了解|必须|须|需(?:要|有|具|会|能)|能够|能独立|能熟|要求|持有|持.{0,10}证|(?<![例大开周晨社工协审])会(?![议计员所展场客务])"
            + @"|要能|能做|有[^。;\n]{0,40}(?:经验|经历|基础|证书?|资格)|优先|加分|者佳|不限|proficien|knowledge|experience|familiar|skill|required|must|able to|ability|certificat|licen[cs]e|fluent|understand|\bplus\b|prefer|hands-on|good at|command of"
            + @"|做过|用过|打交道|来扛|主导|接手|接触过|从事过|清楚的认识|扎实|取得|独当一面|必备|过关|\bsolid\b|用得(?:最多|熟|溜)|上手|不陌生|为主|主要(?:是|为)|(?:要|会)用到|每天都要|胜任|功底|拿手|过硬|较深|深入理解|核心(?:要求|能力|技能)|离不开|(?:报名|聘用|必要)条件|硬性|看重|写明|熟门熟路|学过|修读|学得好|达到.{0,12}(?:水平|程度|作业|上手)|即需|需承担|基本功|底线|(?:会|主要|现场)考察|缺一不可|少不了|已考出|已获.{0,14}证|持证|通过|完成过|参与过|实操|底子|\byou (?:know|use|hold|can|must)\b|comfortable|confident|grasp|\b(?:core skills?|core requirements?|rests? on|not negotiable|minimum (?:requirements?|qualifications?)|our minimum|(?:is|are) (?:essential|necessary|mandatory|indispensable|vital|crucial)|at ease|qualified in|capable of|competen(?:t|ce|cy)|grounding|background in|versed|already passed|most of your time|evidence of|adept|acquainted|conversant|at home with|no stranger|prerequisite|you should|track record|cannot do without|appl(?:y|ications?) without)\b|mainly about|deal with|day to day|practice|exposure|practical|with ease|on your own",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Asks();

    /// <summary>A duty that serves the work of others: '配合仓库发货', 'support other departments with …'.</summary>
    [GeneratedRegex(
        @"配合(?!同事|团队)|协助.{0,6}(?:部门|团队)|\b(?:support|assist)(?:s|ing)? (?:the )?(?:other )?(?:departments|teams)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex HelpsOthers();

    /// <summary>It says whom one looks for: '诚聘配送专员'.</summary>
    [GeneratedRegex(
        @"公开招聘|公开招考|招聘.{1,24}(?:若干|[一二三四五六七八九十\d]+)[名人位]|诚聘|诚招|诚邀|急招|急聘|现招|正在找|在找一位|我们在找|我们在招|^招(?!聘|投标|商|生).{2,20}(?:名|若干|人)$|\b(?:is|are) (?:now )?(?:looking for|hiring|seeking|recruiting)\b|\bwe are looking for\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Announces();

    /// <summary>A duty that says what the work is done with, or what it is: '使用Python', '负责开票工作'.</summary>
    [GeneratedRegex(
        @"主要(?:做|从事)|独立(?:承担|负责|完成)|使用|运用|利用|用于|负责[^,。;\n]{1,14}工作|\b(?:use|using|main work|take charge of|handle|deliver your work in)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Does();
}
