using JobAlliance.Core.Matching.Scoring;

namespace JobAlliance.Core.Market.Embedded.Candidates;

/// <summary>The best found so far: by score, then by id, so that the order never depends on where a posting lies.</summary>
internal sealed class TopMatches<TShelf>
    where TShelf : class
{
    private Found[] found = [];
    private Measures[] measures = [];
    private int free;

    public int Wanted { get; private set; }

    public int Count { get; private set; }

    public ReadOnlySpan<Found> All => found.AsSpan(0, Count);

    public bool IsFull => Count == Wanted;

    /// <summary>A score below this one cannot enter; 0 while there is room.</summary>
    public double Least => IsFull && Wanted > 0 ? found[Count - 1].Score : 0;

    public void Begin(int count)
    {
        (Wanted, Count, free) = (count, 0, 0);
        (found, measures) = found.Length < count || measures.Length == 0 ? (new Found[count], new Measures[count + 1]) : (found, measures);
    }

    /// <summary>Where the measures of the next one offered are written; kept with it if it enters.</summary>
    public ref Measures Next => ref measures[free];

    public ref readonly Measures MeasuresOf(in Found one) => ref measures[one.Measures];

    public void Offer(double score, Guid id, TShelf shelf, int at)
    {
        if (score <= 0 || (IsFull && !Precedes(score, id, found[Count - 1])))
        {
            return;
        }

        var taken = free;
        free = IsFull ? found[Count - 1].Measures : Count + 1;
        var place = IsFull ? Count - 1 : Count++;
        for (; place > 0 && Precedes(score, id, found[place - 1]); place--)
        {
            found[place] = found[place - 1];
        }

        found[place] = new Found(score, id, shelf, at, taken);
    }

    private static bool Precedes(double score, Guid id, in Found other) =>
        score > other.Score || (score == other.Score && id.CompareTo(other.Id) < 0);

    /// <param name="Measures">The place of what the score was made of.</param>
    internal readonly record struct Found(double Score, Guid Id, TShelf Shelf, int At, int Measures);
}
