namespace JobAlliance.Core.Market.Embedded.Keywords;

/// <summary>Where a hit stands in the order of an answer: the key, highest first, then the id, lowest first.</summary>
internal readonly record struct HitPlace(double Key, Guid Id)
{
    public bool IsBefore(HitPlace other) => Key != other.Key ? Key > other.Key : Id.CompareTo(other.Id) < 0;

    public static int Compare(HitPlace left, HitPlace right) => left.Key != right.Key ? right.Key.CompareTo(left.Key) : left.Id.CompareTo(right.Id);
}

/// <summary>A hit kept for the page: its place, and which document of which segment it is.</summary>
internal readonly record struct KeptHit(HitPlace Place, int View, int Document);

/// <summary>The best hits behind a cursor: a heap with the worst on top.</summary>
internal sealed class TopHits(int size, HitPlace? after)
{
    private readonly KeptHit[] heap = new KeptHit[size];
    private int count;

    /// <summary>Whether a hit behind the cursor was not kept.</summary>
    public bool HasMore { get; private set; }

    /// <summary>A hit with a key below this one changes nothing.</summary>
    public double Threshold => HasMore ? heap[0].Place.Key : double.NegativeInfinity;

    public void Offer(KeptHit hit)
    {
        if (after is { } place && !place.IsBefore(hit.Place))
        {
            return;
        }

        if (count < size)
        {
            heap[count] = hit;
            Rise(count++);
        }
        else
        {
            HasMore = true;
            if (hit.Place.IsBefore(heap[0].Place))
            {
                heap[0] = hit;
                Sink();
            }
        }
    }

    /// <summary>The hits kept, best first. Ends the use of this object.</summary>
    public ReadOnlySpan<KeptHit> Ordered()
    {
        var kept = heap.AsSpan(0, count);
        kept.Sort((left, right) => HitPlace.Compare(left.Place, right.Place));
        return kept;
    }

    private void Rise(int at)
    {
        for (var parent = (at - 1) / 2; at > 0 && heap[parent].Place.IsBefore(heap[at].Place); at = parent, parent = (at - 1) / 2)
        {
            (heap[parent], heap[at]) = (heap[at], heap[parent]);
        }
    }

    private void Sink()
    {
        for (var at = 0; ; )
        {
            var worst = (2 * at) + 1;
            if (worst >= count)
            {
                return;
            }

            worst += worst + 1 < count && heap[worst].Place.IsBefore(heap[worst + 1].Place) ? 1 : 0;
            if (!heap[at].Place.IsBefore(heap[worst].Place))
            {
                return;
            }

            (heap[at], heap[worst]) = (heap[worst], heap[at]);
            at = worst;
        }
    }
}
