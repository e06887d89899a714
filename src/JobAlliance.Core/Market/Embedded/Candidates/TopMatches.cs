namespace JobAlliance.Core.Market.Embedded.Candidates;

/// <summary>The best found so far: by score, then by id, so that the order never depends on where a posting lies.</summary>
internal sealed class TopMatches<TShelf>
    where TShelf : class
{
    private Found[] found = [];

    public int Wanted { get; private set; }

    public int Count { get; private set; }

    public ReadOnlySpan<Found> All => found.AsSpan(0, Count);

    public bool IsFull => Count == Wanted;

    /// <summary>A score below this one cannot enter; 0 while there is room.</summary>
    public double Least => IsFull && Wanted > 0 ? found[Count - 1].Score : 0;

    public void Begin(int count)
    {
        (Wanted, Count) = (count, 0);
        found = found.Length < count ? new Found[count] : found;
    }

    public void Offer(double score, Guid id, TShelf shelf, int at)
    {
        if (score <= 0 || (IsFull && !Precedes(score, id, found[Count - 1])))
        {
            return;
        }

        var place = IsFull ? Count - 1 : Count++;
        for (; place > 0 && Precedes(score, id, found[place - 1]); place--)
        {
            found[place] = found[place - 1];
        }

        found[place] = new Found(score, id, shelf, at);
    }

    private static bool Precedes(double score, Guid id, in Found other) =>
        score > other.Score || (score == other.Score && id.CompareTo(other.Id) < 0);

    internal readonly record struct Found(double Score, Guid Id, TShelf Shelf, int At);
}
