namespace JobAlliance.Core.Vocabulary.Names;

/// <summary>Collects names and makes the <see cref="NameTrie"/>. Spaces and hyphens of a name are optional in the text, and so is one between Latin and Chinese.</summary>
internal sealed class NameTrieBuilder
{
    private const int MostOptionalSeparators = 3;
    private readonly Dictionary<(int Node, char Label), int> edges = [];
    private readonly List<int> values = [-1];

    /// <summary>Adds a name; the first value given for a name stays.</summary>
    /// <returns>The value that the name has now.</returns>
    public int Add(string name, int value)
    {
        var parts = Parts(Term.Fold(name));
        var held = -1;
        foreach (var spelling in Spellings(parts))
        {
            held = AddSpelling(spelling, value);
        }
        return held;
    }

    public NameTrie Build()
    {
        var sorted = edges.Keys.ToArray();
        Array.Sort(sorted);
        var firstEdge = new int[values.Count + 1];
        var root = new int[char.MaxValue + 1];
        foreach (var (node, label) in sorted)
        {
            firstEdge[node + 1]++;
            root[label] = node == 0 ? edges[(node, label)] : root[label];
        }
        for (var node = 0; node < values.Count; node++)
        {
            firstEdge[node + 1] += firstEdge[node];
        }
        return new NameTrie(root, firstEdge, [.. sorted.Select(edge => edge.Label)], [.. sorted.Select(edge => edges[edge])], [.. values]);
    }

    private int AddSpelling(string spelling, int value)
    {
        var node = 0;
        foreach (var character in spelling)
        {
            if (!edges.TryGetValue((node, character), out var next))
            {
                next = values.Count;
                edges.Add((node, character), next);
                values.Add(-1);
            }
            node = next;
        }
        return values[node] < 0 ? values[node] = value : values[node];
    }

    private static List<string> Parts(string name)
    {
        List<string> parts = [];
        var start = 0;
        for (var i = 1; i <= name.Length; i++)
        {
            var separator = i < name.Length && NameBoundary.IsSeparator(name[i]);
            if (i == name.Length || separator || IsScriptChange(name[i - 1], name[i]))
            {
                parts.Add(name[start..i]);
                start = separator ? i + 1 : i;
                i = separator ? i + 1 : i;
            }
        }
        return parts;
    }

    private static bool IsScriptChange(char left, char right) =>
        (left > ' ' && left < '\u2e80' && right >= '\u2e80') || (left >= '\u2e80' && right > ' ' && right < '\u2e80');

    private static IEnumerable<string> Spellings(List<string> parts)
    {
        var gaps = parts.Count - 1;
        if (gaps > MostOptionalSeparators)
        {
            return [string.Join(' ', parts), string.Concat(parts)];
        }
        return Enumerable.Range(0, 1 << gaps).Select(mask => Spelling(parts, mask));
    }

    private static string Spelling(List<string> parts, int mask) =>
        string.Concat(parts.Select((part, i) => i > 0 && (mask & (1 << (i - 1))) != 0 ? " " + part : part));
}
