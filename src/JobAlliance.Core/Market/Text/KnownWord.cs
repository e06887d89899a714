namespace JobAlliance.Core.Market.Text;

/// <summary>A word of a query that the vocabulary knows, and every name of the same thing.</summary>
/// <param name="Start">Offset of its first UTF-16 unit.</param>
/// <param name="Length">In UTF-16 units.</param>
/// <param name="Names">Its names, in any writing.</param>
public readonly record struct KnownWord(int Start, int Length, IReadOnlyList<string> Names);

/// <summary>Finds the words that the vocabulary knows in a query, ascending, not overlapping.</summary>
public delegate IReadOnlyList<KnownWord> KnownWords(string query);
