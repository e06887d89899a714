using System.Text.RegularExpressions;
using JobAlliance.Core.Vocabulary.Skills;

namespace JobAlliance.Core.Matching.Reading;

/// <summary>
/// A duty that names a skill, or a line that names several, and says nothing else ('承担微生物检测相关工作', 'own payroll for the team') asks for it; one that tells what is done with it, or to
/// whom ('维护与主管机关的关系'), describes the work.
/// </summary>
internal static partial class BareDuty
{
    /// <summary>Letters beside the named ones, as a share of them, that may be left.</summary>
    private const double MostLeft = 0.3;

    /// <summary>So many skills and nothing else are a list, which nobody takes on and everybody means as asked for.</summary>
    private const int List = 3;

    /// <param name="text">Narrow.</param>
    /// <param name="mentions">All of the text.</param>
    public static bool Names(string text, IReadOnlyList<SkillMention> mentions, SkillMention mention)
    {
        var item = TextAround.Item(text, mention.Start, mention.Length);
        var (start, rest) = (item.Start.Value, text[item].ToCharArray());
        var (named, skills) = (0, 0);
        foreach (var other in mentions)
        {
            var from = Math.Clamp(other.Start - start, 0, rest.Length);
            var inside = rest.AsSpan(from, Math.Clamp(other.Start + other.Length - start, from, rest.Length) - from);
            named += inside.Length - inside.Count(' ');
            skills += inside.IsEmpty ? 0 : 1;
            inside.Fill(' ');
        }

        return (skills >= List || TakesOn().IsMatch(text[TextAround.Clause(text, mention.Start, mention.Length)]))
            && Hollow().Replace(new string(rest), "").Count(char.IsLetterOrDigit) <= named * MostLeft;
    }

    [GeneratedRegex(
        @"负责|承担|参与|从事|开展|独立|日常|主要工作|处理|上岗|你将|完成|主要内容|主导|接手|做起来|的部分|执行|落实|经手|做好|推进|围绕|胜任|\b(?:own|handle|take charge|responsible|in charge of|look after|carry (?:out|through)|perform|run|deliver|core task)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex TakesOn();

    /// <summary>Words that say no more than that it is work, and that somebody does it.</summary>
    [GeneratedRegex(
        @"负责|承担|参与|从事|开展|执行|落实|经手|做好|推进|协同|主管|围绕|胜任|按时|保质|独立|日常|主要|工作|职位|职责|描述|办理|[一二三四五]、|相关|处理|部门|事项|方面|岗位|内容|任务|完成|上岗|为主|团队里|部分|和?组长|一起把|做起来|逐步|主导|接手|能|会|要|你|将|需|即|做|是|等|以及|和|与|及|或|的|以|\d+[、.)]"
            + @"|\b(?:own|handle|take|charge|of|day|to|responsible|for|be|you|will|the|a|an|our|team|and|or|work|on|in|with|manage|perform|do|daily|all|carry|out|conduct|mainly|main|is|are|duties|responsibilities|role|look|after|through|run|each|week|deliver|schedule|accurately|time|your|core|task)\b",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Hollow();
}
