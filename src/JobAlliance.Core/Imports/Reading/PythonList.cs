using System.Text;

namespace JobAlliance.Core.Imports.Reading;

/// <summary>Cells written by Python's <c>str(list)</c>: <c>['1-1.5万/月']</c>, <c>["it's", 'two']</c>, <c>[]</c>.</summary>
internal static class PythonList
{
    /// <returns>The texts of the list; the cell itself when it is no list literal.</returns>
    public static IReadOnlyList<string> Read(string cell)
    {
        var text = cell.AsSpan().Trim();
        if (text.Length < 2 || text[0] != '[' || text[^1] != ']')
        {
            return text.Length == 0 ? [] : [text.ToString()];
        }

        var items = new List<string>();
        for (var rest = text[1..^1]; NextQuote(rest) is >= 0 and var start; )
        {
            var length = ReadQuoted(rest[start..], out var item);
            items.Add(item);
            rest = rest[(start + length)..];
        }

        return items;
    }

    private static int NextQuote(ReadOnlySpan<char> text) => text.IndexOfAny('\'', '"');

    private static int ReadQuoted(ReadOnlySpan<char> text, out string item)
    {
        var quote = text[0];
        var value = new StringBuilder();
        var at = 1;
        for (; at < text.Length && text[at] != quote; at++)
        {
            if (text[at] == '\\' && at + 1 < text.Length)
            {
                value.Append(Escaped(text[++at]));
            }
            else
            {
                value.Append(text[at]);
            }
        }

        item = value.ToString();
        return Math.Min(at + 1, text.Length);
    }

    private static char Escaped(char character) =>
        character switch
        {
            'n' => '\n',
            't' => '\t',
            'r' => '\r',
            _ => character,
        };
}
