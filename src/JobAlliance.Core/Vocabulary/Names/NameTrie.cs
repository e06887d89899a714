namespace JobAlliance.Core.Vocabulary.Names;

/// <summary>
/// Names with a value each, found in folded text by longest match. Immutable. Edges of a node lie side by side, sorted by character;
/// those of the root are a table.
/// </summary>
internal sealed class NameTrie
{
    private readonly int[] root;
    private readonly int[] firstEdge;
    private readonly char[] labels;
    private readonly int[] targets;
    private readonly int[] values;

    internal NameTrie(int[] root, int[] firstEdge, char[] labels, int[] targets, int[] values) =>
        (this.root, this.firstEdge, this.labels, this.targets, this.values) = (root, firstEdge, labels, targets, values);

    /// <summary>All names in the text from left to right, the longest at each place, none overlapping another.</summary>
    public List<NameMatch> Find(ReadOnlySpan<char> folded)
    {
        List<NameMatch> found = [];
        for (var start = 0; start < folded.Length; )
        {
            if (root[folded[start]] != 0 && StartsWord(folded, start) && TryMatch(folded, start, out var match))
            {
                found.Add(match);
                start = match.End;
            }
            else
            {
                start++;
            }
        }
        return found;
    }

    /// <summary>The value of a name that is the whole of the folded term; -1 when there is none.</summary>
    public int Exact(ReadOnlySpan<char> folded) => TryMatch(folded, 0, out var match) && match.End == folded.Length ? match.Value : -1;

    private bool TryMatch(ReadOnlySpan<char> folded, int start, out NameMatch match)
    {
        match = default;
        var node = root[folded.IsEmpty ? '\0' : folded[start]];
        var position = start + 1;
        while (node != 0)
        {
            if (values[node] >= 0 && NameBoundary.TryEnd(folded, start, position, out var end))
            {
                match = new NameMatch(start, end, values[node]);
            }
            if (position >= folded.Length)
            {
                break;
            }
            var character = folded[position];
            var separated = NameBoundary.IsSeparator(character);
            node = Step(node, separated ? ' ' : character);
            position = separated ? NameBoundary.SkipSeparators(folded, position) : position + 1;
        }
        return match.End > 0;
    }

    private int Step(int node, char character)
    {
        var (low, high) = (firstEdge[node], firstEdge[node + 1] - 1);
        while (low <= high)
        {
            var middle = (low + high) >> 1;
            var label = labels[middle];
            if (label == character)
            {
                return targets[middle];
            }
            (low, high) = label < character ? (middle + 1, high) : (low, middle - 1);
        }
        return 0;
    }

    private static bool StartsWord(ReadOnlySpan<char> folded, int start) =>
        start == 0 || !Term.IsWordCharacter(folded[start]) || !Term.IsWordCharacter(folded[start - 1]);
}

/// <summary>A name found in a text.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Behind its last character.</param>
/// <param name="Value">What the trie holds for it.</param>
internal readonly record struct NameMatch(int Start, int End, int Value);
