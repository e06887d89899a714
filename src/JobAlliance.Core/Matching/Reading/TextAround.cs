using JobAlliance.Core.Vocabulary;

namespace JobAlliance.Core.Matching.Reading;

/// <summary>The sentences, clauses and items of a narrow text: those around a place, or one after the other.</summary>
internal static class TextAround
{
    private const string SentenceEnds = "。;\n!?•·●";
    private const string ItemEnds = "、/&和与及";

    public static Range Sentence(string text, int start, int length) => Around(text, start, length, EndsSentence);

    public static Range Clause(string text, int start, int length) => Around(text, start, length, EndsClause);

    public static Range Item(string text, int start, int length) => Around(text, start, length, EndsItem);

    /// <summary>As <see cref="Clause"/>, where every comma ends it.</summary>
    public static Range Piece(string text, int start, int length) =>
        Around(text, start, length, static (text, at) => text[at] == ',' || EndsSentence(text, at));

    public static IEnumerable<string> Sentences(string text) => Split(text, EndsSentence);

    public static IEnumerable<string> Clauses(string text) => Split(text, EndsClause);

    private static IEnumerable<string> Split(string text, Func<string, int, bool> ends)
    {
        for (int start = 0, at = 0; at <= text.Length; at++)
        {
            if (at == text.Length || ends(text, at))
            {
                if (at > start)
                {
                    yield return text[start..at];
                }

                start = at + 1;
            }
        }
    }

    private static Range Around(string text, int start, int length, Func<string, int, bool> ends)
    {
        var end = start + length;
        while (start > 0 && !ends(text, start - 1))
        {
            start--;
        }

        while (end < text.Length && !ends(text, end))
        {
            end++;
        }

        return start..end;
    }

    private static bool EndsSentence(string text, int at) =>
        SentenceEnds.Contains(text[at], StringComparison.Ordinal)
        || Term.IsWave(text, at)
        || text[at] == '.' && (at + 1 == text.Length || char.IsWhiteSpace(text[at + 1]));

    /// <summary>A comma beside a Chinese word ends what is said, and so does a space between two; in English a comma is a list's.</summary>
    private static bool EndsClause(string text, int at) =>
        text[at] == ',' && (at > 0 && Term.IsHan(text[at - 1]) || at + 1 < text.Length && Term.IsHan(text[at + 1]))
        || Term.IsSpaceInChinese(text, at)
        || EndsSentence(text, at);

    private static bool EndsItem(string text, int at) => ItemEnds.Contains(text[at], StringComparison.Ordinal) || EndsClause(text, at);
}
