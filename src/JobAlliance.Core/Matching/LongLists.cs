namespace JobAlliance.Core.Matching;

/// <summary>Musts beyond <see cref="Enough"/> count less: employers who list eight skills do not expect all of them.</summary>
public static class LongLists
{
    public const int Enough = 3;
    public const float Beyond = 0.6f;

    /// <summary>What a full match of so many equally rare musts is worth, in musts.</summary>
    public static double Worth(int musts) => Math.Min(musts, Enough) + (Beyond * Math.Max(0, musts - Enough));

    /// <summary>What a full match is worth where some are rarer than others: the rarest, <see cref="Enough"/> of them, and a part of the rest.</summary>
    public static float Worth(ReadOnlySpan<float> rarities)
    {
        Span<float> most = stackalloc float[Enough];
        var sum = 0f;
        foreach (var rarity in rarities)
        {
            sum += rarity * Beyond;
            most[^1] = Math.Max(most[^1], rarity);
            most.Sort(static (a, b) => b.CompareTo(a));
        }

        foreach (var rarity in most)
        {
            sum += rarity * (1 - Beyond);
        }

        return sum;
    }
}
