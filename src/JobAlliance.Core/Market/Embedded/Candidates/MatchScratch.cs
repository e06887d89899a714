namespace JobAlliance.Core.Market.Embedded.Candidates;

/// <summary>Arrays that a search writes to, kept by its thread and grown when a larger shelf comes, so that a search allocates nothing.</summary>
internal sealed class MatchScratch
{
    [ThreadStatic]
    private static MatchScratch? own;

    public static MatchScratch Own => own ??= new MatchScratch();

    /// <summary>What the skills of every posting bring to 'posting asks', in 1/<see cref="Scale"/>. All 0 between searches.</summary>
    public ushort[] Skills = [];

    /// <summary>What every role brings: to 'posting asks' in the upper half, to 'graduate wants' in the lower. One vector longer than needed.</summary>
    public uint[] Roles = [];

    /// <summary>Upper bound of the score of every posting, in 1/<see cref="Scale"/>; 0 for one that cannot match.</summary>
    public ushort[] Bounds = [];

    /// <summary>Postings whose bounds are looked into.</summary>
    public int[] Within = [];

    /// <summary>By role, what the wished and the held occupations and the wished titles are worth. All 0 between searches.</summary>
    public float[] Wished = [];
    public float[] Experienced = [];
    public float[] Titles = [];
    public float[] CommonTerms = [];

    /// <summary>By occupation, how near the nearest wished or held one is.</summary>
    public float[] NearOccupations = [];

    /// <summary>1 in fixed point. Twice as much still fits, so that sums of bounds do not overflow.</summary>
    public const int Scale = 30000;

    public void Fit(int postings, int roles, int occupations)
    {
        if (Skills.Length < postings)
        {
            var length = postings * 3 / 2 / 64 * 64 + 64;
            (Skills, Bounds, Within) = (new ushort[length], new ushort[length], new int[length]);
        }

        if (Wished.Length < roles)
        {
            var length = roles * 3 / 2 / 16 * 16 + 16;
            (Wished, Experienced, Titles, CommonTerms, Roles) = (
                new float[length],
                new float[length],
                new float[length],
                new float[length],
                new uint[length + 16]
            );
        }

        if (NearOccupations.Length < occupations)
        {
            NearOccupations = new float[occupations / 16 * 16 + 16];
        }
    }
}
