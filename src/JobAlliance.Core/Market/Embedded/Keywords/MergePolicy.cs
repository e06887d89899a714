using System.Numerics;

namespace JobAlliance.Core.Market.Embedded.Keywords;

/// <summary>Which segments are worth merging: several of like size, or one of which half is dead.</summary>
internal static class MergePolicy
{
    /// <summary>A merge of so many documents at most is done within the write that causes it.</summary>
    public const int LargestWithinWrite = 1_000;

    private const int SegmentsPerTier = 6;
    private const int SmallestTier = 128;
    private const long LargestTexts = 1L << 30;

    /// <summary>The segments to merge next, of at most <paramref name="largest"/> documents together; null when there are none.</summary>
    public static IReadOnlyList<SegmentView<TColumns, TEntry>>? Choose<TColumns, TEntry>(
        IReadOnlyList<SegmentView<TColumns, TEntry>> views,
        int largest
    )
        where TColumns : ISegmentColumns<TColumns, TEntry>
    {
        var tier = views
            .Where(view => view.Segment.Texts.ByteCount < LargestTexts / 2)
            .GroupBy(view => Tier(view.LiveCount))
            .FirstOrDefault(group => group.Count() >= SegmentsPerTier && group.Sum(view => view.LiveCount) <= largest);
        if (tier is not null)
        {
            return Within(tier);
        }

        var halfDead = views.FirstOrDefault(view =>
            view.LiveCount * 2 < view.Segment.Count && view.LiveCount <= largest && view.Segment.Count > SmallestTier
        );
        return halfDead is null ? null : [halfDead];
    }

    /// <summary>As many as may be one; null when that would change nothing.</summary>
    public static IReadOnlyList<SegmentView<TColumns, TEntry>>? All<TColumns, TEntry>(IReadOnlyList<SegmentView<TColumns, TEntry>> views)
        where TColumns : ISegmentColumns<TColumns, TEntry> => Within(views.OrderBy(view => view.LiveCount)) is { Count: > 1 } all ? all : null;

    private static List<SegmentView<TColumns, TEntry>> Within<TColumns, TEntry>(IEnumerable<SegmentView<TColumns, TEntry>> views)
        where TColumns : ISegmentColumns<TColumns, TEntry>
    {
        List<SegmentView<TColumns, TEntry>> chosen = [];
        var texts = 0L;
        foreach (var view in views)
        {
            if ((texts += view.Segment.Texts.ByteCount) > LargestTexts)
            {
                break;
            }

            chosen.Add(view);
        }

        return chosen;
    }

    /// <summary>Steps of four in size.</summary>
    private static int Tier(int documents) => BitOperations.Log2((uint)Math.Max(1, documents / SmallestTier)) / 2;
}
