namespace JobAlliance.Core.Matching;

/// <summary>Musts beyond <see cref="Enough"/> count less: employers who list eight skills do not expect all of them.</summary>
public static class LongLists
{
    public const int Enough = 3;
    public const float Beyond = 0.6f;

    /// <summary>What a full match of so many equally rare musts is worth, in musts.</summary>
    public static double Worth(int musts) => Math.Min(musts, Enough) + (Beyond * Math.Max(0, musts - Enough));
}
