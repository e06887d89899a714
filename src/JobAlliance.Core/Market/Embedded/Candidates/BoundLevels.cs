using System.Runtime.Intrinsics;

namespace JobAlliance.Core.Market.Embedded.Candidates;

/// <summary>Levels of bounds in fixed point.</summary>
internal static class BoundLevels
{
    /// <summary>The least bound that a posting or résumé with this score, 0..100, can have; at least 1.</summary>
    public static ushort Of(double score) => (ushort)Math.Clamp(score / 100 * MatchScratch.Scale, 1, ushort.MaxValue);

    /// <summary>How many the next band reaches down to. Twice as many at least: where a hard constraint that bounds do not know fails for all, bands are few.</summary>
    public static int More(int taken, int missing) => taken + Math.Max(taken, missing);

    /// <summary>The highest level that at least so many bounds reach; 1 when fewer do.</summary>
    public static ushort Highest(ReadOnlySpan<ushort> all, int count)
    {
        int low = 1,
            high = MatchScratch.Scale + 1000;
        while (high - low > 8)
        {
            var middle = (low + high) / 2;
            var reached = CountFrom(all, (ushort)middle);
            (low, high) = reached >= count ? (middle, reached <= count + count / 4 ? middle : high) : (low, middle);
        }

        return (ushort)low;
    }

    private static int CountFrom(ReadOnlySpan<ushort> all, ushort level)
    {
        var (least, counts) = (Vector512.Create(level), Vector512<ushort>.Zero);
        for (var i = 0; i < all.Length; i += 32)
        {
            counts -= Vector512.GreaterThanOrEqual(Vector512.Create(all[i..]), least);
        }

        var (low, high) = Vector512.Widen(counts);
        return (int)Vector512.Sum(low + high);
    }
}
