using JobAlliance.Core.Market.Embedded.Snapshots;

namespace JobAlliance.Core.Market.Embedded.Keywords;

/// <summary>What readers see: segments and what is alive in them, at one moment. Immutable, so that reading waits for nobody.</summary>
internal sealed class KeywordSnapshot<TColumns, TEntry>(long number, IReadOnlyList<SegmentView<TColumns, TEntry>> views)
    where TColumns : ISegmentColumns<TColumns, TEntry>
{
    public static KeywordSnapshot<TColumns, TEntry> Empty { get; } = new(0, []);

    /// <summary>Grows with every change.</summary>
    public long Number => number;

    public IReadOnlyList<SegmentView<TColumns, TEntry>> Views => views;

    public int LiveCount { get; } = views.Sum(view => view.LiveCount);

    /// <summary>Documents held, dead ones included: what BM25's statistics count, so that they need no reading.</summary>
    public int DocumentCount { get; } = views.Sum(view => view.Segment.Count);

    public double AverageLength { get; } =
        Math.Max(1, views.Sum(view => (double)view.Segment.TotalLength) / Math.Max(1, views.Sum(view => view.Segment.Count)));

    public KeywordSnapshot<TColumns, TEntry> With(IReadOnlyList<SegmentView<TColumns, TEntry>> changed) => new(number + 1, changed);

    /// <summary>The ids of all that is alive.</summary>
    public IEnumerable<Guid> Ids => views.SelectMany(view => view.LiveDocuments().Select(document => view.Segment.Ids[document]));

    public void Write(SnapshotWriter to)
    {
        to.Number(views.Count);
        foreach (var view in views)
        {
            view.Segment.Write(to);
            to.Array(view.Live);
            to.Number(view.LiveCount);
        }
    }

    public static KeywordSnapshot<TColumns, TEntry> Read(SnapshotReader from)
    {
        var views = new SegmentView<TColumns, TEntry>[from.Number()];
        for (var i = 0; i < views.Length; i++)
        {
            views[i] = new(Segment<TColumns, TEntry>.Read(from), from.Array<ulong>(), from.Number());
        }

        return new(1, views);
    }

    /// <summary>Where a living document stands; null when there is none with this id.</summary>
    public (int View, int Document)? Find(Guid id)
    {
        for (var i = views.Count - 1; i >= 0; i--)
        {
            if (views[i].Find(id) is >= 0 and var document)
            {
                return (i, document);
            }
        }

        return null;
    }
}
