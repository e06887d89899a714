using System.Numerics;
using System.Runtime.InteropServices;

namespace JobAlliance.Core.Market.Embedded.Keywords;

/// <summary>Takes the documents that a scan finds.</summary>
internal interface IScanVisitor
{
    /// <summary>Whether the document passes; only then is its score worked out.</summary>
    bool Passes(int document);

    /// <summary>Takes a document that passed.</summary>
    void Take(int document, float score);
}

/// <summary>
/// Finds the documents of a segment that satisfy a query, in windows of 2,048 documents: the driving terms mark what may match, the others are only
/// asked about that, and only what matches and passes is scored. One at a time a thread.
/// </summary>
internal sealed class TextScan
{
    private const int Window = 2048;
    private readonly ulong[] found = new ulong[Window];
    private readonly ulong[] touched = new ulong[Window / 64];
    private readonly List<PostingCursor> pool = [];
    private readonly List<PostingCursor> drivers = [];
    private readonly List<PostingCursor> others = [];
    private byte[] frequencies = [];
    private int touchedCount;

    /// <param name="from">The first document looked at.</param>
    /// <param name="end">The document behind the last one looked at.</param>
    public void Run<TColumns, TEntry, TVisitor>(
        SegmentView<TColumns, TEntry> view,
        QueryPlan plan,
        Bm25 bm25,
        (int From, int End) range,
        ref TVisitor visitor
    )
        where TColumns : ISegmentColumns<TColumns, TEntry>
        where TVisitor : struct, IScanVisitor
    {
        Open(view.Segment.Terms, plan, range.From);
        while (FirstDocument() is var first && first < range.End)
        {
            var start = first & ~63;
            var end = Math.Min(start + Window, range.End);
            foreach (var cursor in CollectionsMarshal.AsSpan(drivers))
            {
                Mark(cursor, start, end);
            }

            foreach (var cursor in CollectionsMarshal.AsSpan(others))
            {
                Ask(cursor, start, end);
            }

            Visit(start, view.Live, plan, new Scorer(bm25, view.Segment.Lengths, frequencies), ref visitor);
        }
    }

    /// <summary>Every living document of the range, with a score of 0.</summary>
    public static void RunAll<TColumns, TEntry, TVisitor>(SegmentView<TColumns, TEntry> view, (int From, int End) range, ref TVisitor visitor)
        where TColumns : ISegmentColumns<TColumns, TEntry>
        where TVisitor : struct, IScanVisitor
    {
        for (var document = range.From; document < range.End; document++)
        {
            if (view.IsLive(document) && visitor.Passes(document))
            {
                visitor.Take(document, 0);
            }
        }
    }

    private void Open(TermIndex index, QueryPlan plan, int from)
    {
        drivers.Clear();
        others.Clear();
        Span<int> counts = stackalloc int[plan.Terms.Count];
        Span<TermEntry> entries = stackalloc TermEntry[plan.Terms.Count];
        for (var i = 0; i < counts.Length; i++)
        {
            counts[i] = index.TryFind(plan.Terms[i], out entries[i]) ? entries[i].Count : 0;
        }

        var driving = plan.Drivers(counts);
        for (var i = 0; i < counts.Length; i++)
        {
            if (counts[i] > 0)
            {
                var cursor = Rent(drivers.Count + others.Count);
                cursor.Open(index, entries[i], i, from);
                ((driving >> i & 1) != 0 ? drivers : others).Add(cursor);
            }
        }

        if (frequencies.Length < counts.Length * Window)
        {
            frequencies = new byte[counts.Length * Window];
        }
    }

    private PostingCursor Rent(int number)
    {
        if (number == pool.Count)
        {
            pool.Add(new PostingCursor());
        }

        return pool[number];
    }

    private int FirstDocument()
    {
        var first = int.MaxValue;
        foreach (var cursor in CollectionsMarshal.AsSpan(drivers))
        {
            cursor.Settle();
            first = Math.Min(first, cursor.Document);
        }

        return first;
    }

    private void Mark(PostingCursor cursor, int start, int end)
    {
        var bit = 1UL << cursor.Term;
        var own = frequencies.AsSpan(cursor.Term * Window, Window);
        for (var occurrences = cursor.TakeBefore(end); !occurrences.IsEmpty; cursor.Settle(), occurrences = cursor.TakeBefore(end))
        {
            foreach (var occurrence in occurrences)
            {
                var at = (int)(occurrence >> PostingBlocks.FrequencyBits) - start;
                found[at] |= bit;
                own[at] = (byte)(occurrence & PostingBlocks.MaximumFrequency);
                touched[at >> 6] |= 1UL << (at & 63);
            }

            touchedCount += occurrences.Length;
        }
    }

    /// <summary>Asks a term about the documents marked: one by one when they are few, else all its occurrences in the window.</summary>
    private void Ask(PostingCursor cursor, int start, int end)
    {
        cursor.Advance(start);
        if (touchedCount * 16 < Window)
        {
            AskOneByOne(cursor, start);
            return;
        }

        var bit = 1UL << cursor.Term;
        var own = frequencies.AsSpan(cursor.Term * Window, Window);
        for (var occurrences = cursor.TakeBefore(end); !occurrences.IsEmpty; cursor.Settle(), occurrences = cursor.TakeBefore(end))
        {
            foreach (var occurrence in occurrences)
            {
                var at = (int)(occurrence >> PostingBlocks.FrequencyBits) - start;
                found[at] |= bit;
                own[at] = (byte)(occurrence & PostingBlocks.MaximumFrequency);
            }
        }
    }

    private void AskOneByOne(PostingCursor cursor, int start)
    {
        for (var word = 0; word < touched.Length; word++)
        {
            for (var bits = touched[word]; bits != 0; bits &= bits - 1)
            {
                var at = (word << 6) + BitOperations.TrailingZeroCount(bits);
                cursor.Advance(start + at);
                if (cursor.Document == start + at)
                {
                    found[at] |= 1UL << cursor.Term;
                    frequencies[(cursor.Term * Window) + at] = (byte)cursor.Frequency;
                }
            }
        }
    }

    private void Visit<TVisitor>(int start, ulong[] live, QueryPlan plan, Scorer scorer, ref TVisitor visitor)
        where TVisitor : struct, IScanVisitor
    {
        var firstWord = start >> 6;
        for (var word = 0; word < touched.Length; word++)
        {
            for (var bits = touched[word] & (touched[word] == 0 ? 0 : live[firstWord + word]); bits != 0; bits &= bits - 1)
            {
                var at = (word << 6) + BitOperations.TrailingZeroCount(bits);
                if (plan.IsSatisfied(found[at]) && visitor.Passes(start + at))
                {
                    visitor.Take(start + at, scorer.Score(found[at], at, start + at));
                }
            }
        }

        found.AsSpan().Clear();
        touched.AsSpan().Clear();
        touchedCount = 0;
    }

    /// <summary>Works out BM25 for one document of the window.</summary>
    private readonly ref struct Scorer(Bm25 bm25, byte[] lengths, byte[] frequencies)
    {
        public float Score(ulong terms, int at, int document)
        {
            var norm = bm25.Norms[lengths[document]];
            var score = 0f;
            for (; terms != 0; terms &= terms - 1)
            {
                var term = BitOperations.TrailingZeroCount(terms);
                float frequency = frequencies[(term * Window) + at];
                score += bm25.Weights[term] * frequency / (frequency + norm);
            }

            return score;
        }
    }
}
