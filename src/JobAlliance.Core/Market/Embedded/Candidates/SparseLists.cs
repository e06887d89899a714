namespace JobAlliance.Core.Market.Embedded.Candidates;

/// <summary>Short lists by number, laid side by side: the entries of one number are one span. Immutable.</summary>
internal sealed class SparseLists<T>
    where T : unmanaged
{
    private readonly int[] starts;
    private readonly int[] slots;
    private readonly T[] entries;

    private SparseLists(int[] keys, int[] starts, T[] entries)
    {
        (Keys, this.starts, this.entries) = (keys, starts, entries);
        slots = new int[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(2, keys.Length * 2))];
        for (var i = 0; i < keys.Length; i++)
        {
            var slot = Hash(keys[i]);
            while (slots[slot] != 0)
            {
                slot = (slot + 1) & (slots.Length - 1);
            }

            slots[slot] = i + 1;
        }
    }

    /// <summary>The numbers that have a list, ascending.</summary>
    public int[] Keys { get; }

    /// <summary>The list of a number; empty when it has none.</summary>
    public ReadOnlySpan<T> this[int key]
    {
        get
        {
            for (var slot = Hash(key); slots[slot] != 0; slot = (slot + 1) & (slots.Length - 1))
            {
                if (Keys[slots[slot] - 1] == key)
                {
                    return At(slots[slot] - 1);
                }
            }

            return [];
        }
    }

    /// <summary>The list of <see cref="Keys"/>[<paramref name="index"/>].</summary>
    public ReadOnlySpan<T> At(int index) => entries.AsSpan(starts[index], starts[index + 1] - starts[index]);

    /// <summary>Entries of one key keep their order, so that who reads a list reads on and on in what it leads to.</summary>
    public static SparseLists<T> From(List<int> keyOf, List<T> entries)
    {
        var order = new long[keyOf.Count];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = ((long)keyOf[i] << 32) | (uint)i;
        }

        Array.Sort(order);
        var (keys, sorted) = (Array.ConvertAll(order, one => (int)(one >> 32)), Array.ConvertAll(order, one => entries[(int)one]));
        var (distinct, starts) = (new List<int>(), new List<int>());
        for (var i = 0; i < keys.Length; i++)
        {
            if (i == 0 || keys[i] != keys[i - 1])
            {
                distinct.Add(keys[i]);
                starts.Add(i);
            }
        }

        starts.Add(keys.Length);
        return new SparseLists<T>([.. distinct], [.. starts], sorted);
    }

    private int Hash(int key) => (int)((uint)key * 2654435769u >> 7) & (slots.Length - 1);
}
