namespace JobAlliance.Core.Vocabulary.Skills;

/// <summary>A part of a text that says one thing.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Behind its last character.</param>
/// <param name="BeginsSentence">Whether more than a comma stands before it.</param>
internal readonly record struct Clause(int Start, int End, bool BeginsSentence);

/// <summary>
/// Splits a text into clauses: at the ends of sentences, list numbers, commas, spaces in Chinese and turns ('但', 'but'). A comma between two skills that stand side by side
/// is part of a list and splits nothing.
/// </summary>
internal static class ClauseSplitter
{
    private const string SentenceEnds = "。!?;\n\r•●◆■★▪·";

    /// <summary>Whether the mark ends a clause wherever it stands, in either width.</summary>
    public static bool IsEnd(char mark) => SentenceEnds.Contains(Term.Fold(mark), StringComparison.Ordinal) || Term.Fold(mark) is ',' or '~';

    public static List<Clause> Split(string folded, List<Mention> mentions, List<Cue> cues)
    {
        List<Clause> clauses = [];
        var (start, beginsSentence, mention, cue) = (0, true, 0, 0);
        for (var i = 0; i < folded.Length; i++)
        {
            while (mention < mentions.Count && mentions[mention].End <= i)
            {
                mention++;
            }
            while (cue < cues.Count && (cues[cue].Kind != CueKind.Turn || cues[cue].Start < i))
            {
                cue++;
            }
            var inside = mention < mentions.Count && mentions[mention].Start <= i;
            var strong =
                !inside
                && (
                    SentenceEnds.Contains(folded[i], StringComparison.Ordinal)
                    || IsFullStop(folded, i)
                    || Term.IsWave(folded, i)
                    || IsNumber(folded, i)
                );
            var weak =
                !inside && ((IsSeparator(folded, i) && !IsListComma(folded, mentions, mention, i)) || (cue < cues.Count && cues[cue].Start == i));
            if (strong || weak)
            {
                clauses.Add(new Clause(start, i, beginsSentence));
                (start, beginsSentence) = (i, strong);
            }
        }
        clauses.Add(new Clause(start, folded.Length, beginsSentence));
        return clauses;
    }

    private static bool IsSeparator(string folded, int i) => folded[i] == ',' || Term.IsSpaceInChinese(folded, i);

    private static bool IsFullStop(string folded, int i) =>
        folded[i] == '.' && (i + 1 == folded.Length || char.IsWhiteSpace(folded[i + 1]) || folded[i + 1] >= '\u2e80');

    /// <summary>A list number's mark: '2、', '(3)', '4)'; the number itself has no letter before it.</summary>
    private static bool IsNumber(string folded, int i)
    {
        if (folded[i] is not ('、' or ')') || i == 0 || !char.IsAsciiDigit(folded[i - 1]))
        {
            return false;
        }
        var first = i - 1;
        while (first > 0 && char.IsAsciiDigit(folded[first - 1]))
        {
            first--;
        }
        return i - first <= 2 && (first == 0 || !(Term.IsWordCharacter(folded[first - 1]) || folded[first - 1] is '+' or '#' or '.'));
    }

    private static bool IsListComma(string folded, List<Mention> mentions, int next, int comma)
    {
        if (next == 0 || next >= mentions.Count)
        {
            return false;
        }
        var between = folded.AsSpan(comma + 1, mentions[next].Start - comma - 1).Trim();
        return mentions[next - 1].End >= comma - 1 && (between is "" or "and" or "or" or "和" or "或");
    }
}
