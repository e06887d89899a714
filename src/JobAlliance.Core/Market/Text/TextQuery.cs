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
    public static TextQuery Parse(string? text, KnownWords knownWords) => Parse(text, knownWords, CjkAnalyzer.Terms);

    /// <summary>The same where texts are cut into terms by another analysis.</summary>
    public static TextQuery Parse(string? text, KnownWords knownWords, Func<string, IReadOnlyList<string>> analysis)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return MatchAll;
        }

        var clauses = new ClauseList();
        foreach (var (typed, names) in Parts(text, knownWords))
        {
            if (names is null)
            {
                analysis(typed)
                    .ToList()
                    .ForEach(term =>
                        clauses.Add([
                            [term],
                        ])
                    );
            }
            else
            {
                clauses.Add(Alternatives(names.Prepend(typed).Select(analysis)));
            }
        }

        return new TextQuery { Clauses = clauses.Clauses, Terms = [.. clauses.Terms] };
    }

    /// <summary>Every text that reading a query cuts into terms.</summary>
    public static IEnumerable<string> Analysed(string? text, KnownWords knownWords) =>
        string.IsNullOrWhiteSpace(text) ? [] : Parts(text, knownWords).SelectMany(part => (part.Names ?? []).Prepend(part.Typed));

    /// <summary>What was typed, part by part: a known word with all its names, or what stands between two.</summary>
    private static IEnumerable<(string Typed, IReadOnlyList<string>? Names)> Parts(string text, KnownWords knownWords)
    {
        var at = 0;
        foreach (var word in knownWords(text))
        {
            yield return (text[at..word.Start], null);
            at = word.Start + word.Length;
            yield return (text[word.Start..at], word.Names);
        }

        yield return (text[at..], null);
    }

    /// <summary>The names as lists of terms, the shortest first; one that includes another adds nothing and is left out.</summary>
    private static List<IReadOnlyList<string>> Alternatives(IEnumerable<IReadOnlyList<string>> names)
    {
        List<IReadOnlyList<string>> alternatives = [];
        foreach (var terms in names.Where(terms => terms.Count > 0).OrderBy(terms => terms.Count))
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
