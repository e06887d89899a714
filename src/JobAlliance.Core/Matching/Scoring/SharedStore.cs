namespace JobAlliance.Core.Matching.Scoring;

/// <summary>What a shared value is made of, in numbers: two pieces of evidence with equal keys are equal.</summary>
internal readonly record struct ShareKey(int Kind, int A = 0, int B = 0, int C = 0)
{
    public uint Hash => ((uint)Kind * 0x9E3779B1u) ^ ((uint)A * 0x85EBCA77u) ^ ((uint)B * 0xC2B2AE3Du) ^ ((uint)C * 0x27D4EB2Fu);
}

/// <summary>
/// Immutable values by what they are made of, so that equal ones are mostly one object and a judgement points at what others point at too. A slot holds
/// the last value that fell to it: losing one costs making it again, and the store never grows, so that it stays in a core's own cache. Of one thread.
/// </summary>
internal sealed class SharedStore<T>(int bits)
    where T : class
{
    private readonly Slot[] slots = new Slot[1 << bits];

    public T? Find(ShareKey key)
    {
        ref readonly var slot = ref slots[Place(key)];
        return slot.Key == key ? slot.Value : null;
    }

    public T Keep(ShareKey key, T value)
    {
        slots[Place(key)] = new Slot(key, value);
        return value;
    }

    private int Place(ShareKey key)
    {
        var hash = key.Hash;
        return (int)((hash ^ (hash >> 15)) * 0x9E3779B1u >> (32 - bits));
    }

    private readonly record struct Slot(ShareKey Key, T? Value);
}
