using System.Numerics;

namespace JobAlliance.Core.Market.Embedded.Keywords;

/// <summary>A segment as one snapshot sees it: which of its documents are alive. Immutable.</summary>
/// <param name="Live">A bit a document.</param>
internal sealed record SegmentView<TColumns, TEntry>(Segment<TColumns, TEntry> Segment, ulong[] Live, int LiveCount)
    where TColumns : ISegmentColumns<TColumns, TEntry>
{
    public static SegmentView<TColumns, TEntry> AllLive(Segment<TColumns, TEntry> segment)
    {
        var live = new ulong[(segment.Count + 63) >> 6];
        Array.Fill(live, ulong.MaxValue);
        if ((segment.Count & 63) is > 0 and var rest)
        {
            live[^1] = (1UL << rest) - 1;
        }

        return new SegmentView<TColumns, TEntry>(segment, live, segment.Count);
    }

    public bool IsLive(int document) => (Live[document >> 6] >> (document & 63) & 1) != 0;

    /// <summary>The living document with this id, or -1.</summary>
    public int Find(Guid id) => Segment.Table.Find(id) is >= 0 and var document && IsLive(document) ? document : -1;

    /// <summary>The same without these documents, all of them alive in this one.</summary>
    public SegmentView<TColumns, TEntry> Without(IReadOnlyCollection<int> documents)
    {
        var live = (ulong[])Live.Clone();
        foreach (var document in documents)
        {
            live[document >> 6] &= ~(1UL << (document & 63));
        }

        return this with
        {
            Live = live,
            LiveCount = live.Sum(word => BitOperations.PopCount(word)),
        };
    }

    public int[] LiveDocuments()
    {
        var documents = new int[LiveCount];
        var next = 0;
        for (var word = 0; word < Live.Length; word++)
        {
            for (var bits = Live[word]; bits != 0; bits &= bits - 1)
            {
                documents[next++] = (word << 6) + BitOperations.TrailingZeroCount(bits);
            }
        }

        return documents;
    }
}
