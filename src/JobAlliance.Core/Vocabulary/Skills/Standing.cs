using JobAlliance.Core.Vocabulary.Names;

namespace JobAlliance.Core.Vocabulary.Skills;

/// <summary>How an ambiguous name stands in its text.</summary>
internal static class Standing
{
    public static NameStanding Of(string text, NameMatch match)
    {
        var hasWordBeside = Term.IsWordCharacter(Neighbour(text, match.Start - 1, -1)) || Term.IsWordCharacter(Neighbour(text, match.End, 1));
        return !hasWordBeside ? NameStanding.List
            : char.IsAsciiLetterUpper(text[match.Start]) ? NameStanding.Word
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
}
