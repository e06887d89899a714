namespace JobAlliance.Core.Market.Embedded.Candidates;

/// <summary>
/// One fact of every posting of a shelf as a code below 64, so that what a résumé makes of the fact is looked up for 64 postings by one instruction.
/// Facts beyond the 62 most frequent share the last code, which is looked up as the best that any can be.
/// </summary>
/// <param name="Codes">A code a posting, padded to whole blocks.</param>
/// <param name="Facts">The fact behind every code.</param>
/// <param name="HasOthers">True when code 63 is in use.</param>
internal sealed record CodeColumn<T>(byte[] Codes, T[] Facts, bool HasOthers)
    where T : struct
{
    public const int Others = 63;

    /// <summary>The same fact for all, so that there is nothing to look up.</summary>
    public bool IsConstant => Facts.Length == 1 && !HasOthers;

    public static CodeColumn<T> From(int count, Func<int, T> factOf)
    {
        var counts = new Dictionary<T, int>();
        for (var i = 0; i < count; i++)
        {
            System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts, factOf(i), out _)++;
        }

        var facts = counts.OrderByDescending(pair => pair.Value).Take(Others).Select(pair => pair.Key).ToArray();
        var codeOf = facts.Index().ToDictionary(pair => pair.Item, pair => (byte)pair.Index);
        var codes = new byte[ShelfView<PostingShelf>.Padded(count)];
        for (var i = 0; i < count; i++)
        {
            codes[i] = codeOf.GetValueOrDefault(factOf(i), (byte)Others);
        }

        return new CodeColumn<T>(codes, facts, counts.Count > facts.Length);
    }
}
