using System.Text.RegularExpressions;
using JobAlliance.Core.Vocabulary.Skills;

namespace JobAlliance.Core.Matching.Reading;

/// <summary>
/// Skills in other words than the vocabulary's: what stands behind 熟悉 or 'proficient in', names no skill as it stands, and is near to the name of one.
/// </summary>
internal sealed partial class PhraseReader(SkillVocabulary skills)
{
    /// <param name="text">Narrow.</param>
    /// <param name="named">What the text names as it stands; only the rest is looked at.</param>
    public IEnumerable<SkillMention> Read(string text, IReadOnlyList<SkillMention> named)
    {
        foreach (var told in Told().Matches(text).Concat(Asked().Matches(text)))
        {
            var clause = text[TextAround.Piece(text, told.Index, told.Length)];
            foreach (var piece in PiecesOf(told.Groups["what"]).Where(piece => !named.Any(one => Overlap(one, piece))))
            {
                if (skills.Near(piece.Text) is { } key)
                {
                    var nice = Clauses.IsWelcomeOnly(clause);
                    yield return new SkillMention(key, piece.Start, piece.Text.Length, !nice && NotNeeded().IsMatch(clause), nice, 0);
                }
            }
        }
    }

    private static List<(int Start, string Text)> PiecesOf(Group what)
    {
        List<(int, string)> pieces = [];
        foreach (var piece in Separators().EnumerateSplits(what.Value))
        {
            var text = Around().Replace(what.Value[piece], "").Trim();
            if (text.Length is >= 2 and <= 40)
            {
                pieces.Add((what.Index + piece.Start.Value, text));
            }
        }

        return pieces;
    }

    private static bool Overlap(SkillMention mention, (int Start, string Text) piece) =>
        mention.Start < piece.Start + piece.Text.Length + 4 && piece.Start < mention.Start + mention.Length;

    [GeneratedRegex(
        @"(?:熟练(?:掌握|使用|运用|操作)?|精通|熟悉|掌握|擅长|了解|具备|具有|做过|用过|接触过|从事过|承担|主要做|使用|运用|负责|完成(?:了)?|(?<!公司|[例大开周晨社工协])会|有|"
            + @"(?:proficien(?:t|cy)|skilled|skills?|experienced?|knowledge(?! base)|familiar(?:ity)?|expertise|hands-on|using|used|part was|command|good at|handle|you know|you use|you hold|you have done|take charge|deliver your work|main work)(?: (?:experience|knowledge|skills|in|of|with|on|at))*:?)"
            + @"\s*(?<what>(?:(?!\.(?:\s|$))[^。;,\n!:]){2,60})",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Told();

    [GeneratedRegex(
        @"(?:(?<=^[-•* ]*)(?<what>[a-z][a-z0-9 &/'-]{2,50}?) (?:is|are)? ?(?:required|needed|preferred|a plus|a must|an advantage)|(?:nice to have|bonus|加分项): ?(?<what>[^。;,\n]{2,40})|对(?<what>[^。;,\n]{2,16}?)有[^。;,\n]{0,4}(?:认识|理解|基础|了解))",
        RegexOptions.IgnoreCase | RegexOptions.Multiline
    )]
    private static partial Regex Asked();

    [GeneratedRegex(@"、|/|\+|(?:和|及|与|以及|或)|,| and | or ")]
    private static partial Regex Separators();

    /// <summary>What stands around the name: 'solid … experience', …能力, …者优先.</summary>
    [GeneratedRegex(
        @"^(?:solid|strong|good|basic|some|practical|relevant|the|a(?! plus)|熟悉|掌握|会|有|能|独立|相关|一定的|良好的|较强的|扎实的|基本的?)\s*|\s*(?:experience|knowledge|skills?|is required|required|(?:is )?a plus|preferred|的?(?:相关)?(?:工作|使用|实践|项目)?(?:经验|能力|技能|知识|基础|经历)?(?:者)?(?:优先(?:考虑)?|更佳|是加分项)?(?:等(?:相关)?(?:工作)?|部分|相关工作|工作)?| with ease| on your own| every day| before|独立完成工作|完成(?:交付|本职工作))$",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Around();

    [GeneratedRegex(@"无需|无须|不需|不要求|不必|不作要求|不做要求|没有|\bno\b|\bnot\b|n't\b", RegexOptions.IgnoreCase)]
    private static partial Regex NotNeeded();
}
