using JobAlliance.Core.Market.Embedded.Snapshots;

namespace JobAlliance.Core.Market.Embedded.Keywords;

/// <summary>
/// The writing side: every batch becomes a segment of its own, what it replaces is marked dead in a copy of the marks, and the new snapshot is
/// published at once. Segments of like size are merged: small ones within the write, large ones beside it. See README.md in this folder.
/// </summary>
internal sealed class KeywordIndex<TColumns, TEntry>(ColumnValues values)
    where TColumns : ISegmentColumns<TColumns, TEntry>
{
    private readonly Lock writing = new();
    private readonly HashSet<Segment<TColumns, TEntry>> merging = [];
    private volatile KeywordSnapshot<TColumns, TEntry> snapshot = KeywordSnapshot<TColumns, TEntry>.Empty;
    private Task merges = Task.CompletedTask;

    public KeywordSnapshot<TColumns, TEntry> Snapshot => snapshot;

    /// <summary>Ends when no merge is under way.</summary>
    public Task Merges
    {
        get
        {
            lock (writing)
            {
                return merges;
            }
        }
    }

    public void Write(SnapshotWriter to)
    {
        var held = snapshot;
        values.Write(to);
        held.Write(to);
    }

    /// <summary>Takes what was written; this index is empty.</summary>
    public void Read(SnapshotReader from)
    {
        lock (writing)
        {
            values.Read(from);
            snapshot = KeywordSnapshot<TColumns, TEntry>.Read(from);
        }
    }

    /// <summary>The version held of an entry; null when there is none.</summary>
    public long? VersionOf(Guid id) => snapshot.Find(id) is var (view, document) ? snapshot.Views[view].Segment.Versions[document] : null;

    /// <summary>Writes what is newer than what is held; visible when it returns.</summary>
    public void Upsert(IReadOnlyList<TEntry> entries)
    {
        lock (writing)
        {
            var newer = Newer(entries);
            if (newer.Count == 0)
            {
                return;
            }

            var views = Without([.. newer.Select(entry => TColumns.Identify(entry).Id)]);
            views.Add(SegmentView<TColumns, TEntry>.AllLive(Segment<TColumns, TEntry>.Build(newer, values)));
            Publish(views);
        }
    }

    public void Delete(IReadOnlyList<Guid> ids)
    {
        lock (writing)
        {
            Publish(Without(ids));
        }
    }

    /// <summary>Merges all segments, as far as one may be that large, beside searches and writes.</summary>
    public void Tidy()
    {
        lock (writing)
        {
            if (merges.IsCompleted && MergePolicy.All(Free()) is { } all)
            {
                StartMerge(all);
            }
        }
    }

    private List<TEntry> Newer(IReadOnlyList<TEntry> entries)
    {
        var newest = new Dictionary<Guid, TEntry>(entries.Count);
        foreach (var entry in entries)
        {
            var (id, version) = TColumns.Identify(entry);
            if (version > (newest.TryGetValue(id, out var other) ? TColumns.Identify(other).Version : VersionOf(id) ?? long.MinValue))
            {
                newest[id] = entry;
            }
        }

        return [.. newest.Values];
    }

    private List<SegmentView<TColumns, TEntry>> Without(IReadOnlyList<Guid> ids)
    {
        var dead = ids.Distinct()
            .Select(id => snapshot.Find(id))
            .OfType<(int View, int Document)>()
            .ToLookup(place => place.View, place => place.Document);
        return [.. snapshot.Views.Select((view, i) => dead.Contains(i) ? view.Without([.. dead[i]]) : view).Where(view => view.LiveCount > 0)];
    }

    private void Publish(List<SegmentView<TColumns, TEntry>> views)
    {
        snapshot = snapshot.With(views);
        while (MergePolicy.Choose(Free(), MergePolicy.LargestWithinWrite) is { } few)
        {
            Replace(few, SegmentMerge.Merge(few));
        }

        if (merges.IsCompleted && MergePolicy.Choose(Free(), int.MaxValue) is { } many)
        {
            StartMerge(many);
        }
    }

    private List<SegmentView<TColumns, TEntry>> Free() => [.. snapshot.Views.Where(view => !merging.Contains(view.Segment))];

    private void StartMerge(IReadOnlyList<SegmentView<TColumns, TEntry>> chosen)
    {
        merging.UnionWith(chosen.Select(view => view.Segment));
        merges = Task.Run(() => MergeBeside(chosen));
    }

    private void MergeBeside(IReadOnlyList<SegmentView<TColumns, TEntry>>? chosen)
    {
        while (chosen is not null)
        {
            var merged = SegmentMerge.Merge(chosen);
            lock (writing)
            {
                Replace(chosen, merged);
                merging.ExceptWith(chosen.Select(view => view.Segment));
                chosen = MergePolicy.Choose(Free(), int.MaxValue);
                merging.UnionWith(chosen?.Select(view => view.Segment) ?? []);
            }
        }
    }

    /// <summary>Puts the merged segment in the place of its parts; what died in them meanwhile is dead in it too.</summary>
    private void Replace(IReadOnlyList<SegmentView<TColumns, TEntry>> parts, Segment<TColumns, TEntry> merged)
    {
        List<SegmentView<TColumns, TEntry>> rest = [];
        List<int> died = [];
        var now = snapshot.Views.ToDictionary(view => view.Segment);
        foreach (var part in parts)
        {
            var current = now.GetValueOrDefault(part.Segment);
            now.Remove(part.Segment);
            if (current is null || current.LiveCount < part.LiveCount)
            {
                died.AddRange(
                    part.LiveDocuments()
                        .Where(document => current?.IsLive(document) != true)
                        .Select(document => merged.Table.Find(part.Segment.Ids[document]))
                );
            }
        }

        rest.AddRange(snapshot.Views.Where(view => now.ContainsKey(view.Segment)));
        var replaced = SegmentView<TColumns, TEntry>.AllLive(merged).Without(died);
        snapshot = snapshot.With(replaced.LiveCount > 0 ? [.. rest, replaced] : rest);
    }
}
