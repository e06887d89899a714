namespace JobAlliance.Core.Matching.Scoring;

/// <summary>What a shared value is made of, in numbers: two pieces of evidence with equal keys are equal.</summary>
internal readonly record struct ShareKey(int Kind, int A = 0, int B = 0, int C = 0)
{
    public uint Hash => ((uint)Kind * 0x9E3779B1u) ^ ((uint)A * 0x85EBCA77u) ^ ((uint)B * 0xC2B2AE3Du) ^ ((uint)C * 0x27D4EB2Fu);
}

/// <summary>
/// Immutable values by what they are made of, so that equal ones are mostly one object and a judgement points at what others point at too. A slot holds
/// the last value that fell to it: losing one costs making it again, and the store never grows.
/// </summary>
internal sealed class SharedStore<T>
    where T : class
{
    private const int Bits = 16;

    private readonly Kept?[] slots = new Kept?[1 << Bits];

    public T? Find(ShareKey key) => Volatile.Read(ref slots[Slot(key)]) is { } kept && kept.Key == key ? kept.Value : null;

    public T Keep(ShareKey key, T value)
    {
        Volatile.Write(ref slots[Slot(key)], new Kept(key, value));
        return value;
    }

    private static int Slot(ShareKey key)
    {
        var hash = key.Hash;
        return (int)((hash ^ (hash >> 15)) * 0x9E3779B1u >> (32 - Bits));
    }

    private sealed class Kept(ShareKey key, T value)
    {
        public readonly ShareKey Key = key;
        public readonly T Value = value;
    }
}
