namespace JobAlliance.Core.Market.Text;

/// <summary>Signs that StandardTokenizer takes as words of their own: Unicode's Extended_Pictographic (emoji-data.txt), digits and modifiers aside.</summary>
internal static class Pictographs
{
    public static bool Has(int point) => point is >= 0x1F000 and <= 0x1FAFF ? IsAstral(point) : IsBasic(point);

    private static bool IsBasic(int point) =>
        point
            is 0xA9
                or 0xAE
                or 0x203C
                or 0x2049
                or 0x2122
                or (>= 0x2194 and <= 0x2199)
                or (>= 0x21A9 and <= 0x21AA)
                or (>= 0x231A and <= 0x231B)
                or 0x2328
                or 0x2388
                or 0x23CF
                or (>= 0x23E9 and <= 0x23F3)
                or (>= 0x23F8 and <= 0x23FA)
                or (>= 0x25AA and <= 0x25AB)
                or 0x25B6
                or 0x25C0
                or (>= 0x25FB and <= 0x25FE)
                or (>= 0x2600 and <= 0x2605)
                or (>= 0x2607 and <= 0x2612)
                or (>= 0x2614 and <= 0x2685)
                or (>= 0x2690 and <= 0x2705)
                or (>= 0x2708 and <= 0x2712)
                or 0x2714
                or 0x2716
                or 0x271D
                or 0x2721
                or 0x2728
                or (>= 0x2733 and <= 0x2734)
                or 0x2744
                or 0x2747
                or 0x274C
                or 0x274E
                or (>= 0x2753 and <= 0x2755)
                or 0x2757
                or (>= 0x2763 and <= 0x2767)
                or (>= 0x2795 and <= 0x2797)
                or 0x27A1
                or 0x27B0
                or 0x27BF
                or (>= 0x2934 and <= 0x2935)
                or (>= 0x2B05 and <= 0x2B07)
                or (>= 0x2B1B and <= 0x2B1C)
                or 0x2B50
                or 0x2B55
                or 0x3030
                or 0x303D
                or 0x3297
                or 0x3299;

    /// <summary>Regional indicators pair up as flags and are left to the letters; enclosed letters are letters.</summary>
    private static bool IsAstral(int point) =>
        point
            is not (
                (>= 0x1F130 and <= 0x1F149)
                or (>= 0x1F150 and <= 0x1F169)
                or (>= 0x1F170 and <= 0x1F189)
                or (>= 0x1F3FB and <= 0x1F3FF)
                or (>= 0x1F1E6 and <= 0x1F1FF)
            )
        && point is not ((>= 0x1F100 and <= 0x1F10C) or 0x1F200);
}
