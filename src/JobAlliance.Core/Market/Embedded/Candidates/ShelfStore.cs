namespace JobAlliance.Core.Market.Embedded.Candidates;

/// <summary>What the store needs to know of an entry.</summary>
internal readonly record struct ShelfKey(Guid Id, long Version, int City);

/// <summary>
/// Shelves by city, replaced as a whole. A search reads what stood when it began and never waits; a write lays its batch out as small shelves and publishes
/// at once, while larger ones are put together in the background.
/// </summary>
/// <param name="keyOf">The key of an entry.</param>
/// <param name="build">Lays entries of one city out; at least one.</param>
/// <param name="entryOf">The entry that a shelf holds at a place.</param>
internal sealed class ShelfStore<TShelf, TEntry>(
    Func<TEntry, ShelfKey> keyOf,
    Func<IReadOnlyList<TEntry>, TShelf> build,
    Func<TShelf, int, TEntry> entryOf
)
    where TShelf : class, IShelf
    where TEntry : class
{
    private readonly Lock writing = new();
    private Dictionary<Guid, Place> places = [];
    private volatile Shelves<TShelf> current = new([]);
    private int merging;

    /// <summary>What a search that begins now reads.</summary>
    public Shelves<TShelf> Current => current;

    /// <summary>Entries held, those that cannot be found too.</summary>
    public int Count
    {
        get
        {
            lock (writing)
            {
                return places.Count;
            }
        }
    }

    /// <summary>Where everything lies that is held, also what cannot be found.</summary>
    public (TShelf Shelf, int At)[] Held()
    {
        lock (writing)
        {
            return [.. places.Values.Select(place => (place.Shelf, place.At))];
        }
    }

    /// <summary>Takes those that are newer than what is held; visible to every search that begins afterwards.</summary>
    public void Upsert(TEntry[] batch)
    {
        lock (writing)
        {
            var next = current.Change();
            foreach (var shelf in Newest(batch).GroupBy(entry => keyOf(entry).City).SelectMany(city => city.Chunk(Shelves<TShelf>.Most)))
            {
                Put(build(shelf), next);
            }

            current = next.Done();
        }

        if (current.ToMerge() is not null && Interlocked.Exchange(ref merging, 1) == 0)
        {
            _ = Task.Run(MergeAll);
        }
    }

    public void Delete(IReadOnlyList<Guid> ids)
    {
        lock (writing)
        {
            var next = current.Change();
            foreach (var id in ids)
            {
                if (places.Remove(id, out var place))
                {
                    next.Kill(place.Shelf, place.At);
                }
            }

            current = next.Done();
        }
    }

    public void Clear()
    {
        lock (writing)
        {
            (places, current) = ([], new Shelves<TShelf>([]));
        }
    }

    /// <summary>Returns when no shelves wait to be put together; searches need not wait for it.</summary>
    public void WaitForMerges() => SpinWait.SpinUntil(() => Volatile.Read(ref merging) == 0);

    /// <summary>Lays every city out as one shelf, as far as a shelf may be that large; searches and writes go on meanwhile.</summary>
    public void Tidy()
    {
        foreach (var group in current.Apart())
        {
            Merge(group);
        }
    }

    /// <summary>Those of a batch that are newer than what is held; of several with one id the newest.</summary>
    private IEnumerable<TEntry> Newest(TEntry[] batch)
    {
        var newest = new Dictionary<Guid, TEntry>(batch.Length);
        foreach (var entry in batch)
        {
            var key = keyOf(entry);
            var isNewer = !places.TryGetValue(key.Id, out var held) || held.Version < key.Version;
            if (isNewer && (!newest.TryGetValue(key.Id, out var other) || keyOf(other).Version < key.Version))
            {
                newest[key.Id] = entry;
            }
        }

        return newest.Values;
    }

    private void Put(TShelf shelf, ShelvesChange<TShelf> next)
    {
        for (var at = 0; at < shelf.Count; at++)
        {
            if (places.TryGetValue(shelf.IdOf(at), out var old))
            {
                next.Kill(old.Shelf, old.At);
            }

            places[shelf.IdOf(at)] = new Place(shelf, at);
        }

        next.Add(shelf);
    }

    private void MergeAll()
    {
        try
        {
            while (current.ToMerge() is { } group)
            {
                Merge(group);
            }
        }
        finally
        {
            Volatile.Write(ref merging, 0);
        }
    }

    /// <summary>Builds outside the lock, so that no writer waits for it.</summary>
    private void Merge(ShelfView<TShelf>[] group)
    {
        var held = new List<TEntry>();
        foreach (var view in group)
        {
            held.AddRange(Enumerable.Range(0, view.Shelf.Count).Where(at => IsHeld(view.Shelf, at)).Select(at => entryOf(view.Shelf, at)));
        }

        var merged = held.Count > 0 ? build(held) : null;
        lock (writing)
        {
            Replace(group, merged);
        }
    }

    /// <summary>Swaps the merged shelf in; what was changed while it was being built is dead in it.</summary>
    private void Replace(ShelfView<TShelf>[] group, TShelf? merged)
    {
        var next = current.Change();
        if (!next.Remove(group))
        {
            return;
        }

        if (merged is not null)
        {
            next.Add(merged);
            Move(group, merged, next);
        }

        current = next.Done();
    }

    private void Move(ShelfView<TShelf>[] group, TShelf merged, ShelvesChange<TShelf> next)
    {
        for (var at = 0; at < merged.Count; at++)
        {
            var id = merged.IdOf(at);
            var isHeld =
                places.TryGetValue(id, out var place)
                && place.Version == merged.VersionOf(at)
                && Array.Exists(group, view => view.Shelf == place.Shelf);
            if (isHeld)
            {
                places[id] = new Place(merged, at);
            }
            else
            {
                next.Kill(merged, at);
            }
        }
    }

    private bool IsHeld(TShelf shelf, int at)
    {
        lock (writing)
        {
            return places.TryGetValue(shelf.IdOf(at), out var place) && place.Shelf == shelf && place.At == at;
        }
    }

    private readonly record struct Place(TShelf Shelf, int At)
    {
        public long Version => Shelf.VersionOf(At);
    }
}
