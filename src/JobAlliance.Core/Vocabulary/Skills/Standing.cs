using JobAlliance.Core.Vocabulary.Names;

namespace JobAlliance.Core.Vocabulary.Skills;

/// <summary>How an ambiguous name stands in its text.</summary>
internal static class Standing
{
    private const string ListMarks = "、,,/|;;::()()·\n\r\t。+&<>《》\"“”";

    public static NameStanding Of(string text, NameMatch match)
    {
        var left = Neighbour(text, match.Start - 1, -1);
        var right = Neighbour(text, match.End, 1);
        if (IsMark(left) && IsMark(right))
        {
            return NameStanding.List;
        }
        var single = match.End - match.Start == 1;
        var proper = char.IsAsciiLetterUpper(text[match.Start]) || !(Term.IsWordCharacter(left) || Term.IsWordCharacter(right));
        if (single && !char.IsAsciiLetterUpper(text[match.Start]))
        {
            return NameStanding.Always;
        }
        return (IsMark(left) || IsMark(right)) && proper && !Term.IsWordCharacter(left) && !Term.IsWordCharacter(right) ? NameStanding.List
            : proper ? NameStanding.Word
            : NameStanding.Always;
    }

    private static char Neighbour(string text, int position, int step)
    {
        while (position >= 0 && position < text.Length && (text[position] is ' ' or '\u3000'))
        {
            position += step;
        }
        return position >= 0 && position < text.Length ? text[position] : '\n';
    }

    private static bool IsMark(char character) => ListMarks.Contains(character, StringComparison.Ordinal);
}
