namespace JobAlliance.Core.Vocabulary.Names;

/// <summary>Where a name may end: 'Java' not in 'JavaScript', 'C' not in 'C++', but 'Java' in 'Java8' and 'spreadsheet' in 'spreadsheets'.</summary>
internal static class NameBoundary
{
    private const int ShortestWithTail = 3;

    public static bool IsSeparator(char character) => character is ' ' or '-' or '_' or '\t';

    public static int SkipSeparators(ReadOnlySpan<char> folded, int position)
    {
        while (position < folded.Length && IsSeparator(folded[position]))
        {
            position++;
        }
        return position;
    }

    /// <summary>Whether a name of the text from <paramref name="start"/> may end before <paramref name="position"/>, its plural or version number taken with it.</summary>
    public static bool TryEnd(ReadOnlySpan<char> folded, int start, int position, out int end)
    {
        end = position;
        if (position == folded.Length || !Term.IsWordCharacter(folded[position - 1]))
        {
            return true;
        }
        var next = folded[position];
        if (position - start < ShortestWithTail)
        {
            var isLabel = position - start == 1 && next == '.';
            return !isLabel && !Term.IsWordCharacter(next) && next is not ('+' or '#' or '&' or '\'');
        }
        if (!Term.IsWordCharacter(next))
        {
            return true;
        }
        end =
            char.IsAsciiDigit(next) ? SkipVersion(folded, position)
            : next == 's' ? position + 1
            : position;
        return end > position && (end == folded.Length || !Term.IsWordCharacter(folded[end]));
    }

    private static int SkipVersion(ReadOnlySpan<char> folded, int position)
    {
        while (position < folded.Length && (char.IsAsciiDigit(folded[position]) || IsDecimalPoint(folded, position)))
        {
            position++;
        }
        return position;
    }

    private static bool IsDecimalPoint(ReadOnlySpan<char> folded, int position) =>
        folded[position] == '.' && position + 1 < folded.Length && char.IsAsciiDigit(folded[position + 1]);
}
