namespace JobAlliance.Core.Matching.Scoring;

/// <summary>
/// How much of the musts is covered, 0..1. Of a long list much is a wish: the shares add to more than 1, so that the first skills bring most; what lies
/// beyond <see cref="Most"/> is spread over all that is left, so that only who shows everything has everything.
/// </summary>
internal static class MustCoverage
{
    private const double Most = 0.9;

    /// <param name="covered">Shares of the units, each times how well it is shown.</param>
    /// <param name="whole">Shares of all units, 1 or more.</param>
    public static double Of(double covered, double whole) =>
        covered <= Most ? covered : Math.Min(1, Most + ((1 - Most) * ((covered - Most) / (whole - Most))));

    /// <param name="shown">How well each of the posting's skills is shown, as in <see cref="CompiledResume.Shown"/>.</param>
    public static (double Covered, double Whole) Sum(in PostingView posting, ReadOnlySpan<float> shown)
    {
        var (covered, whole) = (0.0, 0.0);
        for (int i = 0, next; i < posting.Skills.Length; i = next)
        {
            next = posting.EndOfUnit(i);
            if (posting.Skills[i].Kind != AskKind.Must)
            {
                continue;
            }

            var best = 0f;
            foreach (var strength in shown[i..next])
            {
                best = Math.Max(best, Math.Abs(strength));
            }

            covered += (double)posting.Skills[i].Share * best;
            whole += posting.Skills[i].Share;
        }

        return (covered, whole);
    }
}
