using JobAlliance.Core.Matching.Scoring;

namespace JobAlliance.Core.Market.Embedded.Candidates;

/// <summary>All shelves at one moment, by city. Immutable.</summary>
internal sealed class Shelves(Dictionary<int, ShelfView[]> byCity)
{
    /// <summary>A shelf is put together with others until it is this many times larger than all that are smaller.</summary>
    private const int Growth = 4;

    /// <summary>Shelves of one city that a search may meet before they are put together.</summary>
    private const int Few = 4;

    public static Shelves Empty { get; } = new([]);

    public IEnumerable<ShelfView> All => byCity.Values.SelectMany(views => views);

    /// <summary>The shelves that can hold a match: those of the wished city where that is a must, else all.</summary>
    public IEnumerable<ShelfView> For(CompiledResume resume) =>
        resume.CityIsMust && resume.City != 0 ? byCity.GetValueOrDefault(resume.City, []) : All;

    public ShelvesChange Change() => new(byCity);

    /// <summary>Shelves that should be one; null when there are none.</summary>
    public ShelfView[]? ToMerge()
    {
        foreach (var views in byCity.Values)
        {
            if (views.Length > Few)
            {
                return Smallest(views);
            }
        }

        return null;
    }

    private static ShelfView[] Smallest(ShelfView[] views)
    {
        var bySize = views.OrderBy(view => view.Shelf.Count).ToArray();
        var (taken, sum) = (2, bySize[0].Shelf.Count + bySize[1].Shelf.Count);
        while (taken < bySize.Length && bySize[taken].Shelf.Count <= sum * Growth)
        {
            sum += bySize[taken++].Shelf.Count;
        }

        return bySize[..taken];
    }
}

/// <summary>A change of <see cref="Shelves"/> under way: copies only what it touches.</summary>
internal sealed class ShelvesChange(Dictionary<int, ShelfView[]> from)
{
    private readonly Dictionary<int, ShelfView[]> byCity = new(from);
    private readonly HashSet<PostingShelf> copied = [];

    public void Add(PostingShelf shelf)
    {
        var alive = new ulong[shelf.RoleOf.Length / PostingShelf.Block];
        for (var at = 0; at < shelf.Count; at++)
        {
            alive[at / PostingShelf.Block] |= shelf.Facts[at].IsOpen ? 1ul << at : 0;
        }

        copied.Add(shelf);
        byCity[CityOf(shelf)] = [.. byCity.GetValueOrDefault(CityOf(shelf), []), new ShelfView(shelf, alive)];
    }

    public void Kill(PostingShelf shelf, int at)
    {
        var views = byCity[CityOf(shelf)];
        var index = Array.FindIndex(views, view => view.Shelf == shelf);
        if (copied.Add(shelf))
        {
            views = byCity[CityOf(shelf)] = [.. views];
            views[index] = new ShelfView(shelf, [.. views[index].Alive]);
        }

        views[index].Alive[at / PostingShelf.Block] &= ~(1ul << at);
    }

    /// <summary>False, and nothing changed, when one of them is no longer there.</summary>
    public bool Remove(ShelfView[] group)
    {
        var city = CityOf(group[0].Shelf);
        var views = byCity.GetValueOrDefault(city, []);
        if (!Array.TrueForAll(group, one => Array.Exists(views, view => view.Shelf == one.Shelf)))
        {
            return false;
        }

        byCity[city] = Array.FindAll(views, view => !Array.Exists(group, one => one.Shelf == view.Shelf));
        return true;
    }

    public Shelves Done() => new(byCity);

    private static int CityOf(PostingShelf shelf) => shelf.Facts[0].City;
}
