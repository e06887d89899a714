namespace JobAlliance.Core.Market.Embedded.Candidates;

/// <summary>All shelves at one moment, by city. Immutable.</summary>
internal sealed class Shelves<TShelf>(Dictionary<int, ShelfView<TShelf>[]> byCity)
    where TShelf : class, IShelf
{
    /// <summary>Shelves are put together while the next is at most this many times larger than those together.</summary>
    private const int Growth = 4;

    /// <summary>Shelves of one city that a search may meet before they are put together.</summary>
    private const int Few = 4;

    /// <summary>Entries of a shelf at most: larger ones fit no core's cache, and places are packed into 18 bits.</summary>
    public const int Most = 1 << 18;

    public IEnumerable<ShelfView<TShelf>> All => byCity.Values.SelectMany(views => views);

    public ShelfView<TShelf>[] Of(int city) => byCity.GetValueOrDefault(city, []);

    public ShelvesChange<TShelf> Change() => new(byCity);

    /// <summary>Shelves that should be one; null when there are none.</summary>
    public ShelfView<TShelf>[]? ToMerge()
    {
        foreach (var views in byCity.Values)
        {
            if (views.Length > Few && Array.FindAll(views, view => view.Shelf.Count <= Most / 2) is { Length: > Few } small)
            {
                return Smallest(small);
            }
        }

        return null;
    }

    /// <summary>The shelves of every city that has several, as many as fit into one.</summary>
    public IEnumerable<ShelfView<TShelf>[]> Apart() => byCity.Values.Where(views => views.Length > 1 && views.Sum(view => view.Shelf.Count) <= Most);

    private static ShelfView<TShelf>[] Smallest(ShelfView<TShelf>[] views)
    {
        var bySize = views.OrderBy(view => view.Shelf.Count).ToArray();
        var (taken, sum) = (2, bySize[0].Shelf.Count + bySize[1].Shelf.Count);
        while (taken < bySize.Length && bySize[taken].Shelf.Count <= Math.Min(sum * Growth, Most - sum))
        {
            sum += bySize[taken++].Shelf.Count;
        }

        return bySize[..taken];
    }
}

/// <summary>A change of <see cref="Shelves{TShelf}"/> under way: copies only what it touches.</summary>
internal sealed class ShelvesChange<TShelf>(Dictionary<int, ShelfView<TShelf>[]> from)
    where TShelf : class, IShelf
{
    private readonly Dictionary<int, ShelfView<TShelf>[]> byCity = new(from);
    private readonly HashSet<TShelf> copied = [];

    public void Add(TShelf shelf)
    {
        copied.Add(shelf);
        byCity[shelf.City] = [.. byCity.GetValueOrDefault(shelf.City, []), ShelfView<TShelf>.Of(shelf)];
    }

    public void Kill(TShelf shelf, int at)
    {
        var views = byCity[shelf.City];
        var index = Array.FindIndex(views, view => view.Shelf == shelf);
        if (copied.Add(shelf))
        {
            views = byCity[shelf.City] = [.. views];
            views[index] = new ShelfView<TShelf>(shelf, [.. views[index].Alive]);
        }

        views[index].Alive[at / ShelfView<TShelf>.Block] &= ~(1ul << at);
    }

    /// <summary>False, and nothing changed, when one of them is no longer there.</summary>
    public bool Remove(ShelfView<TShelf>[] group)
    {
        var city = group[0].Shelf.City;
        var views = byCity.GetValueOrDefault(city, []);
        if (!Array.TrueForAll(group, one => Array.Exists(views, view => view.Shelf == one.Shelf)))
        {
            return false;
        }

        byCity[city] = Array.FindAll(views, view => !Array.Exists(group, one => one.Shelf == view.Shelf));
        return true;
    }

    public Shelves<TShelf> Done() => new(byCity);
}
