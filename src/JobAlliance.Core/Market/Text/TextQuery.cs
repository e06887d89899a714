namespace JobAlliance.Core.Market.Text;

/// <summary>
/// A keyword query as both engines run it. A text matches when at least <see cref="Required"/> clauses do; a clause when one of its alternatives does;
/// an alternative when all its terms occur.
/// </summary>
public sealed record TextQuery
{
    /// <summary>More terms than these are left out: nobody types them.</summary>
    public const int MaximumTerms = 64;

    private const int MaximumAlternatives = 8;

    public static TextQuery MatchAll { get; } = new() { Clauses = [], Terms = [] };

    public required IReadOnlyList<TextClause> Clauses { get; init; }

    /// <summary>Every term of every clause, each once: what is shown as found.</summary>
    public required IReadOnlyList<string> Terms { get; init; }

    /// <summary>Both of two, and three fifths of more: a long title is not to be met word by word.</summary>
    public int Required => Clauses.Count <= 2 ? Clauses.Count : ((Clauses.Count * 3) + 4) / 5;

    public bool IsMatchAll => Clauses.Count == 0;

    /// <summary>Reads what was typed: words that the vocabulary knows are widened to all their names, the rest is taken term by term.</summary>
    public static TextQuery Parse(string? text, KnownWords knownWords)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return MatchAll;
        }

        var clauses = new ClauseList();
        var at = 0;
        foreach (var word in knownWords(text))
        {
            AddTerms(text[at..word.Start], clauses);
            at = word.Start + word.Length;
            clauses.Add(Alternatives(text[word.Start..at], word.Names));
        }

        AddTerms(text[at..], clauses);
        return new TextQuery { Clauses = clauses.Clauses, Terms = [.. clauses.Terms] };
    }

    private static void AddTerms(string text, ClauseList clauses)
    {
        foreach (var term in CjkAnalyzer.Terms(text))
        {
            clauses.Add([
                [term],
            ]);
        }
    }

    /// <summary>The names as lists of terms, the shortest first; one that includes another adds nothing and is left out.</summary>
    private static List<IReadOnlyList<string>> Alternatives(string typed, IReadOnlyList<string> names)
    {
        List<IReadOnlyList<string>> alternatives = [];
        foreach (var terms in names.Prepend(typed).Select(CjkAnalyzer.Terms).Where(terms => terms.Count > 0).OrderBy(terms => terms.Count))
        {
            if (alternatives.Count < MaximumAlternatives && !alternatives.Any(shorter => shorter.All(terms.Contains)))
            {
                alternatives.Add([.. terms.Distinct()]);
            }
        }

        return alternatives;
    }

    private sealed class ClauseList
    {
        private readonly HashSet<string> keys = [];

        public List<TextClause> Clauses { get; } = [];

        public HashSet<string> Terms { get; } = [];

        public void Add(IReadOnlyList<IReadOnlyList<string>> alternatives)
        {
            var terms = alternatives.SelectMany(alternative => alternative).ToHashSet();
            if (
                terms.Count > 0
                && Terms.Union(terms).Count() <= MaximumTerms
                && keys.Add(string.Join("|", alternatives.Select(one => string.Join("+", one))))
            )
            {
                Clauses.Add(new TextClause(alternatives));
                Terms.UnionWith(terms);
            }
        }
    }
}

/// <summary>One thing asked for: its alternatives, each a list of terms that must all occur.</summary>
public sealed record TextClause(IReadOnlyList<IReadOnlyList<string>> Alternatives);
