using System.Numerics;
using System.Runtime.Intrinsics;
using JobAlliance.Core.Matching.Scoring;

namespace JobAlliance.Core.Market.Embedded.Candidates;

/// <summary>
/// Finds the exact best of shelves: bounds for all postings, then scores in two bands from the top. The first band holds as many as are wanted; their
/// scores tell how far down the second must reach. What is bounded below the worst of the best is never scored.
/// </summary>
internal sealed class PostingSearch(Lexicon lexicon)
{
    /// <summary>Postings lie apart in memory: this many before one is scored it is called for.</summary>
    private const int Ahead = 3;

    private readonly PostingBounds bounds = new();

    public TopMatches<PostingShelf> Top { get; } = new();

    /// <summary>Postings scored since the search was made, for measurements.</summary>
    public long Scored { get; private set; }

    public void Begin(int count) => Top.Begin(count);

    public void Add(CompiledResume resume, ShelfView<PostingShelf> view, Judge judge, int today)
    {
        var (shelf, scratch) = (view.Shelf, MatchScratch.Own);
        if (!bounds.Fill(resume, shelf, view.Alive, judge, lexicon, scratch))
        {
            return;
        }

        var all = scratch.Bounds.AsSpan(0, shelf.Padded);
        var upper = ushort.MaxValue;
        for (var taken = 0; !Top.IsFull && upper > 0; )
        {
            taken = BoundLevels.More(taken, Top.Wanted - Top.Count);
            var level = Math.Min(upper, BoundLevels.Highest(all, taken));
            Score(resume, shelf, judge, today, all, level, upper);
            upper = (ushort)(level - 1);
        }

        if (upper > 0 && Floor() <= upper)
        {
            Score(resume, shelf, judge, today, all, Floor(), upper);
        }
    }

    /// <summary>The least bound that can still enter.</summary>
    private ushort Floor() => BoundLevels.Of(Top.Least);

    /// <summary>Scores what is bounded within both ends; the lower end rises as better ones are found.</summary>
    private void Score(CompiledResume resume, PostingShelf shelf, Judge judge, int today, ReadOnlySpan<ushort> all, ushort lowest, ushort highest)
    {
        var within = Within(all, lowest, highest);
        for (var i = 0; i < within.Length; i++)
        {
            if (i + Ahead < within.Length)
            {
                shelf.Prefetch(within[i + Ahead]);
            }

            if (all[within[i]] >= Floor())
            {
                Scored++;
                var score = judge.Score(resume, shelf[within[i]], today, out Top.Next);
                Top.Offer(score, shelf.Facts[within[i]].Id, shelf, within[i]);
            }
        }
    }

    private static ReadOnlySpan<int> Within(ReadOnlySpan<ushort> all, ushort lowest, ushort highest)
    {
        var (found, count) = (MatchScratch.Own.Within, 0);
        var (least, most) = (Vector512.Create(lowest), Vector512.Create(highest));
        for (var i = 0; i < all.Length; i += 32)
        {
            var block = Vector512.Create(all[i..]);
            var inside = Vector512.GreaterThanOrEqual(block, least) & Vector512.LessThanOrEqual(block, most);
            for (var bits = (uint)inside.ExtractMostSignificantBits(); bits != 0; bits &= bits - 1)
            {
                found[count++] = i + BitOperations.TrailingZeroCount(bits);
            }
        }

        return found.AsSpan(0, count);
    }
}
