namespace JobAlliance.Core.Vocabulary.Skills;

/// <summary>Words that any posting has and that name no skill by themselves: 平台, 应用, 效果. What is made of them alone ('应用与分析') names none either.</summary>
internal static class GenericWords
{
    private static readonly HashSet<string> Words = [.. VocabularyFiles.Lines("generic-words.txt").SelectMany(line => line.Split(' '))];
    private static readonly int Longest = Words.Max(word => word.Length);

    public static bool Compose(string term)
    {
        // Whether words end at each place: every way to split is looked at.
        var ends = new bool[term.Length + 1];
        ends[0] = true;
        for (var start = 0; start < term.Length; start++)
        {
            for (var length = 1; ends[start] && length <= Math.Min(Longest, term.Length - start); length++)
            {
                ends[start + length] |= Words.Contains(term.Substring(start, length));
            }
        }

        return ends[term.Length];
    }
}
