using System.Numerics;

namespace JobAlliance.Core.Market.Embedded.Keywords;

/// <summary>Takes the documents that a scan finds.</summary>
internal interface IScanVisitor
{
    void Visit(int document, float score);
}

/// <summary>
/// Finds the documents of a segment that satisfy a query, in windows of 2,048 documents: every term adds its part to the window's scores, and what
/// was touched is looked at once (the order of Lucene's BooleanScorer). One at a time a thread.
/// </summary>
internal sealed class TextScan
{
    private const int Window = 2048;
    private readonly ulong[] found = new ulong[Window];
    private readonly float[] scores = new float[Window];
    private readonly ulong[] touched = new ulong[Window / 64];
    private readonly List<PostingCursor> cursors = [];

    public void Run<TColumns, TEntry, TVisitor>(SegmentView<TColumns, TEntry> view, QueryPlan plan, Bm25 bm25, ref TVisitor visitor)
        where TColumns : ISegmentColumns<TColumns, TEntry>
        where TVisitor : struct, IScanVisitor
    {
        var open = Open(view.Segment.Terms, plan, bm25);
        while (true)
        {
            var first = int.MaxValue;
            foreach (var cursor in open)
            {
                cursor.Settle();
                first = Math.Min(first, cursor.Document);
            }

            if (first == int.MaxValue)
            {
                return;
            }

            var start = first & ~(Window - 1);
            foreach (var cursor in open)
            {
                Accumulate(cursor, start, view.Segment.Lengths, bm25.Norms);
            }

            Visit(start, view.Live, plan, ref visitor);
        }
    }

    /// <summary>Every living document, with a score of 0.</summary>
    public static void RunAll<TColumns, TEntry, TVisitor>(SegmentView<TColumns, TEntry> view, ref TVisitor visitor)
        where TColumns : ISegmentColumns<TColumns, TEntry>
        where TVisitor : struct, IScanVisitor
    {
        for (var word = 0; word < view.Live.Length; word++)
        {
            for (var bits = view.Live[word]; bits != 0; bits &= bits - 1)
            {
                visitor.Visit((word << 6) + BitOperations.TrailingZeroCount(bits), 0);
            }
        }
    }

    private ReadOnlySpan<PostingCursor> Open(TermIndex index, QueryPlan plan, Bm25 bm25)
    {
        var count = 0;
        for (var i = 0; i < plan.Terms.Count; i++)
        {
            if (index.TryFind(plan.Terms[i], out var entry))
            {
                if (count == cursors.Count)
                {
                    cursors.Add(new PostingCursor());
                }

                cursors[count++].Open(index, entry, 1UL << i, bm25.Weights[i]);
            }
        }

        return System.Runtime.InteropServices.CollectionsMarshal.AsSpan(cursors)[..count];
    }

    private void Accumulate(PostingCursor cursor, int start, byte[] lengths, float[] norms)
    {
        while (true)
        {
            var occurrences = cursor.TakeBefore(start + Window);
            if (occurrences.IsEmpty)
            {
                return;
            }

            foreach (var occurrence in occurrences)
            {
                var document = (int)(occurrence >> PostingBlocks.FrequencyBits);
                var at = document - start;
                float frequency = occurrence & PostingBlocks.MaximumFrequency;
                found[at] |= cursor.Bit;
                scores[at] += cursor.Weight * frequency / (frequency + norms[lengths[document]]);
                touched[at >> 6] |= 1UL << (at & 63);
            }
        }
    }

    private void Visit<TVisitor>(int start, ulong[] live, QueryPlan plan, ref TVisitor visitor)
        where TVisitor : struct, IScanVisitor
    {
        var firstWord = start >> 6;
        for (var word = 0; word < touched.Length; word++)
        {
            if (touched[word] == 0)
            {
                continue;
            }

            var alive = live[firstWord + word];
            for (var bits = touched[word]; bits != 0; bits &= bits - 1)
            {
                var bit = BitOperations.TrailingZeroCount(bits);
                var at = (word << 6) + bit;
                if ((alive >> bit & 1) != 0 && plan.IsSatisfied(found[at]))
                {
                    visitor.Visit(start + at, scores[at]);
                }

                (found[at], scores[at]) = (0, 0);
            }

            touched[word] = 0;
        }
    }
}
