namespace JobAlliance.Core.Matching.Scoring;

/// <summary>How well one major fits sets of majors of which one is enough, by the set's number; told once. Safe to share between threads.</summary>
internal sealed class MajorFits(Lexicon? lexicon, int held)
{
    /// <summary>Of nobody's major.</summary>
    public static readonly MajorFits None = new(null, 0);

    /// <summary>One more than the fit; 0 where it was not told yet.</summary>
    private byte[] told = [];

    public MajorFit this[int set]
    {
        get
        {
            var known = Volatile.Read(ref told);
            return set < known.Length && known[set] > 0 ? (MajorFit)(known[set] - 1) : Tell(set);
        }
    }

    private MajorFit Tell(int set)
    {
        var best = MajorFit.None;
        foreach (var asked in lexicon is null ? [] : lexicon.MajorsOf(set))
        {
            best = (MajorFit)Math.Max((int)best, (int)lexicon!.MajorFit(held, asked));
        }

        var known = Volatile.Read(ref told);
        if (set >= known.Length)
        {
            Array.Resize(ref known, Math.Max(16, (set + 1) * 2));
            Volatile.Write(ref told, known);
        }

        known[set] = (byte)(best + 1);
        return best;
    }
}
