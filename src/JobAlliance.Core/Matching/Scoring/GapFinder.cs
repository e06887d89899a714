using System.Globalization;

namespace JobAlliance.Core.Matching.Scoring;

/// <summary>What the graduate lacks and could close: the score is computed again with each gap closed, the other facts as they are.</summary>
internal static class GapFinder
{
    private static readonly Gap TellMajor = new("major.tell", [], 0);
    private static readonly Gap TellDegree = new("degree.tell", [], 0);

    /// <summary>Gaps that bring at least a tenth of a point, the most first, at equal points in the order of the posting.</summary>
    public static Gap[] Find(
        CompiledResume resume,
        in PostingView posting,
        in Measures measures,
        in Totals totals,
        ComponentWeights shares,
        SkillExplainer skills
    )
    {
        var gaps = new GapList(totals, shares);
        for (int i = 0, next; i < posting.Skills.Length; i = next)
        {
            next = posting.EndOfUnit(i);
            var kind = Judge.ComponentOf(posting.Skills[i].Kind);
            gaps.Add(skills.GapOf(resume, posting.Skills[i..next]), kind, Math.Min(posting.Skills[i].Share, 1 - measures[kind]));
        }

        if (measures[ComponentKind.Experience] < 1)
        {
            var gain = new Gap("experience.gain", [posting.Facts.AskedMonths.ToString(CultureInfo.InvariantCulture)], 0);
            gaps.Add(gain, ComponentKind.Experience, 1 - measures[ComponentKind.Experience]);
        }

        gaps.Add(double.IsNaN(measures[ComponentKind.Major]) ? TellMajor : null, ComponentKind.Major, 1);
        gaps.Add(double.IsNaN(measures[ComponentKind.Degree]) ? TellDegree : null, ComponentKind.Degree, 1);
        return gaps.ToArray();
    }

    private ref struct GapList(in Totals totals, ComponentWeights shares)
    {
        private const int Most = 32;

        private readonly Totals totals = totals;
        private GapBuffer gaps;
        private int count;

        /// <param name="gain">How much of the component closing the gap would bring, 0..1.</param>
        public void Add(Gap? gap, ComponentKind kind, double gain)
        {
            if (gap is null || count == Most)
            {
                return;
            }

            var closed = shares.Combine(totals.PostingAsks + (shares[kind] * gain), totals.GraduateWants);
            var points = Math.Round(100 * (closed - totals.Score), 1);
            if (points <= 0)
            {
                return;
            }

            var place = count++;
            for (; place > 0 && gaps[place - 1].Points < points; place--)
            {
                gaps[place] = gaps[place - 1];
            }

            gaps[place] = (gap, points);
        }

        public readonly Gap[] ToArray()
        {
            var closed = count == 0 ? [] : new Gap[count];
            for (var i = 0; i < count; i++)
            {
                closed[i] = gaps[i].Gap with { Points = gaps[i].Points };
            }

            return closed;
        }

        [System.Runtime.CompilerServices.InlineArray(Most)]
        private struct GapBuffer
        {
            private (Gap Gap, double Points) first;
        }
    }
}
