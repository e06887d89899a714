namespace JobAlliance.Core.Market.Embedded.Keywords;

/// <summary>The terms of a segment and where each occurs. Immutable.</summary>
internal sealed class TermIndex(Dictionary<string, TermEntry> terms, byte[] blocks)
{
    public IReadOnlyDictionary<string, TermEntry> Terms => terms;

    public byte[] Blocks => blocks;

    public bool TryFind(string term, out TermEntry entry) => terms.TryGetValue(term, out entry);

    /// <summary>Every occurrence of a term, ascending, as <c>document &lt;&lt; 4 | frequency</c>; <paramref name="occurrences"/> is long enough.</summary>
    public void ReadAll(TermEntry entry, Span<uint> occurrences)
    {
        var at = entry.Offset;
        for (var done = 0; done < entry.Count; done += PostingBlocks.Size)
        {
            var count = Math.Min(PostingBlocks.Size, entry.Count - done);
            at = PostingBlocks.Read(blocks, at, count, occurrences[done..]);
        }
    }
}

/// <summary>Where a term's blocks begin, and in how many documents it occurs.</summary>
internal readonly record struct TermEntry(int Offset, int Count);
