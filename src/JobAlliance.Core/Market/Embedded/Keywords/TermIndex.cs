using JobAlliance.Core.Market.Embedded.Snapshots;

namespace JobAlliance.Core.Market.Embedded.Keywords;

/// <summary>The terms of a segment and where each occurs. Immutable.</summary>
internal sealed class TermIndex(TermTable terms, int[] firstDocuments, int[] offsets, byte[] bytes)
{
    public TermTable Terms => terms;

    public static TermIndex Read(SnapshotReader from) => new(TermTable.Read(from), from.Array<int>(), from.Array<int>(), from.Array<byte>());

    public void Write(SnapshotWriter to)
    {
        terms.Write(to);
        to.Array(firstDocuments);
        to.Array(offsets);
        to.Array(bytes);
    }

    public bool TryFind(string term, out TermEntry entry) => terms.TryFind(term, out entry);

    /// <summary>The first document of a block.</summary>
    public int FirstDocument(int block) => firstDocuments[block];

    /// <summary>Reads a block, as many occurrences as <paramref name="occurrences"/> is long.</summary>
    public void Read(int block, Span<uint> occurrences) => PostingBlocks.Read(bytes, offsets[block], firstDocuments[block], occurrences);

    /// <summary>Every occurrence of a term, ascending; <paramref name="occurrences"/> is long enough.</summary>
    public void ReadAll(TermEntry entry, Span<uint> occurrences)
    {
        for (int block = entry.FirstBlock, done = 0; done < entry.Count; block++, done += PostingBlocks.Size)
        {
            Read(block, occurrences[done..Math.Min(entry.Count, done + PostingBlocks.Size)]);
        }
    }
}

/// <summary>Where a term's blocks begin, and in how many documents it occurs.</summary>
internal readonly record struct TermEntry(int FirstBlock, int Count)
{
    public int Blocks => (Count + PostingBlocks.Size - 1) / PostingBlocks.Size;

    /// <summary>How many occurrences a block of this term has.</summary>
    public int CountIn(int block) => Math.Min(PostingBlocks.Size, Count - ((block - FirstBlock) * PostingBlocks.Size));
}
