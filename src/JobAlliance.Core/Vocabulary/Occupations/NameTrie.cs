namespace JobAlliance.Core.Vocabulary.Occupations;

/// <summary>Finds every name that stands in a title, in one walk from each unit.</summary>
internal sealed class NameTrie
{
    private readonly Node root = new();

    /// <summary>Whether the units are a name as they stand.</summary>
    public bool Has(IReadOnlyList<string> units) => Longest(units, 0) is { Occupations: not null } found && found.End == units.Count;

    public void Add(IReadOnlyList<string> units, int occupation, bool tellsAloneOnly)
    {
        var node = root;
        foreach (var unit in units)
        {
            node = (node.Next ??= []).TryGetValue(unit, out var next) ? next : node.Next[unit] = new Node();
        }

        node.TellsAloneOnly = tellsAloneOnly;
        node.Occupations ??= [];
        if (!node.Occupations.Contains(occupation))
        {
            node.Occupations.Add(occupation);
        }
    }

    /// <summary>The longest name from each unit on that no longer one covers, in the order of the title.</summary>
    public List<NameFound> Find(IReadOnlyList<string> units)
    {
        var found = new List<NameFound>();
        for (var start = 0; start < units.Count; start++)
        {
            var longest = Longest(units, start);
            if (longest.Occupations is not null && (found.Count == 0 || longest.End > found[^1].End))
            {
                found.Add(longest);
            }
        }

        return found;
    }

    private NameFound Longest(IReadOnlyList<string> units, int start)
    {
        var node = root;
        var longest = default(NameFound);
        for (var at = start; at < units.Count && node.Next is not null && node.Next.TryGetValue(units[at], out node); at++)
        {
            longest = node.Occupations is null ? longest : new NameFound(start, at + 1, node.Occupations, node.TellsAloneOnly);
        }

        return longest;
    }

    private sealed class Node
    {
        public Dictionary<string, Node>? Next;
        public List<int>? Occupations;
        public bool TellsAloneOnly;
    }
}

/// <summary>A name found.</summary>
/// <param name="Start">Its first unit.</param>
/// <param name="End">The unit after its last.</param>
/// <param name="Occupations">Whose name it is.</param>
/// <param name="TellsAloneOnly">A head that stands in the titles of every trade (操作员, designer): it tells only as much as it fills of the title.</param>
internal readonly record struct NameFound(int Start, int End, List<int>? Occupations, bool TellsAloneOnly);
