namespace JobAlliance.Core.Vocabulary.Skills;

/// <summary>Lists of which one skill is enough: 'Java/Go/C++ 之一', 'Java or Go', '至少一种'.</summary>
internal static class Alternatives
{
    private const int LongestGap = 5;

    /// <summary>Gives the groups of a clause their numbers.</summary>
    /// <returns>The last number given.</returns>
    public static int Apply(string folded, List<Cue> cues, List<Mention> mentions, int lastGroup)
    {
        if (mentions.Count < 2)
        {
            return lastGroup;
        }
        var oneOf = cues.Exists(cue => cue.Kind == CueKind.OneOf);
        var grouped = false;
        for (var first = 0; first < mentions.Count; )
        {
            var (end, alternative) = Chain(folded, mentions, first);
            if ((oneOf || alternative) && HasSeveral(mentions, first, end))
            {
                Number(mentions, first, end, ++lastGroup);
                grouped = true;
            }
            first = end;
        }
        if (oneOf && !grouped && HasSeveral(mentions, 0, mentions.Count))
        {
            Number(mentions, 0, mentions.Count, ++lastGroup);
        }
        return lastGroup;
    }

    private static (int End, bool Alternative) Chain(string folded, List<Mention> mentions, int first)
    {
        var alternative = false;
        var end = first + 1;
        for (; end < mentions.Count; end++)
        {
            var gap = mentions[end].Start - mentions[end - 1].End;
            if (gap is < 0 or > LongestGap)
            {
                break;
            }
            var between = folded.AsSpan(mentions[end - 1].End, gap).Trim(" ,()").ToString();
            if (between is not ("" or "、" or "/" or "|" or "和" or "及" or "与" or "或" or "或者" or "or" or "and" or "&" or "+"))
            {
                break;
            }
            alternative |= between is "或" or "或者" or "or";
        }
        return (end, alternative);
    }

    private static bool HasSeveral(List<Mention> mentions, int first, int end) =>
        mentions.FindIndex(first, end - first, mention => mention.Key != mentions[first].Key) >= 0;

    private static void Number(List<Mention> mentions, int first, int end, int group)
    {
        for (var i = first; i < end; i++)
        {
            mentions[i].Group = group;
        }
    }
}
