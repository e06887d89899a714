namespace JobAlliance.Core.Market.Embedded.Candidates;

/// <summary>Postings or résumés of one city, laid out for matching; immutable.</summary>
internal interface IShelf
{
    int City { get; }

    int Count { get; }

    Guid IdOf(int at);

    long VersionOf(int at);

    /// <summary>False for what is only kept so that its version is known.</summary>
    bool CanBeFound(int at);
}

/// <summary>A shelf and which of its entries may be found, a bit each.</summary>
internal sealed record ShelfView<TShelf>(TShelf Shelf, ulong[] Alive)
    where TShelf : class, IShelf
{
    public const int Block = 64;

    public static ShelfView<TShelf> Of(TShelf shelf)
    {
        var alive = new ulong[Padded(shelf.Count) / Block];
        for (var at = 0; at < shelf.Count; at++)
        {
            alive[at / Block] |= shelf.CanBeFound(at) ? 1ul << at : 0;
        }

        return new ShelfView<TShelf>(shelf, alive);
    }

    public static int Padded(int count) => (count + Block - 1) / Block * Block;
}
