using System.Globalization;

namespace JobAlliance.Core.Matching.Scoring;

/// <summary>What the graduate lacks and could close: the score is computed again with each gap closed, the other facts as they are.</summary>
internal sealed class GapFinder(Lexicon lexicon)
{
    private const int MostMonths = 600;

    private static readonly Gap TellMajor = new("major.tell", [], 0);
    private static readonly Gap TellDegree = new("degree.tell", [], 0);

    private readonly SharedStore<Gap> learnt = new(11);
    private readonly Gap?[] gained = new Gap?[MostMonths];

    /// <summary>Gaps that bring at least a tenth of a point, the most first, at equal points in the order of the posting.</summary>
    /// <param name="shown">How well each of the posting's skills is shown, as in <see cref="CompiledResume.Shown"/>.</param>
    public Gap[] Find(in PostingView posting, in Measures measures, in Totals totals, ComponentWeights shares, ReadOnlySpan<float> shown)
    {
        var gaps = new GapList(totals, shares);
        var musts = MustCoverage.Sum(posting, shown);
        for (int i = 0, next; i < posting.Skills.Length; i = next)
        {
            next = posting.EndOfUnit(i);
            if (!IsShown(shown[i..next]))
            {
                var (kind, share) = (Judge.ComponentOf(posting.Skills[i].Kind), posting.Skills[i].Share);
                var closed = kind == ComponentKind.MustSkills ? MustCoverage.Of(musts.Covered + share, musts.Whole) : measures[kind] + share;
                gaps.Add(Learn(posting.Skills[i..next]), kind, Math.Min(1, closed) - measures[kind]);
            }
        }

        if (measures[ComponentKind.Experience] < 1)
        {
            gaps.Add(Gain(posting.Facts.AskedMonths), ComponentKind.Experience, 1 - measures[ComponentKind.Experience]);
        }

        gaps.Add(double.IsNaN(measures[ComponentKind.Major]) ? TellMajor : null, ComponentKind.Major, 1);
        gaps.Add(double.IsNaN(measures[ComponentKind.Degree]) ? TellDegree : null, ComponentKind.Degree, 1);
        return gaps.ToArray();
    }

    private static bool IsShown(ReadOnlySpan<float> unit) => unit.ContainsAnyExcept(0f);

    private Gap Learn(ReadOnlySpan<AskedSkill> unit)
    {
        var (name, first) = (SkillExplainer.NameOf(unit[0].Kind), unit[0].Skill);
        if (unit.Length > 1)
        {
            return new Gap(name + ".learn-one-of", [lexicon.Together(unit)], 0, lexicon.Skills[first]);
        }

        var key = new ShareKey((int)unit[0].Kind, first);
        return learnt.Find(key) ?? learnt.Keep(key, new Gap(name + ".learn", [lexicon.Skills[first]], 0, lexicon.Skills[first]));
    }

    private Gap Gain(int months)
    {
        static Gap New(int months) => new("experience.gain", [months.ToString(CultureInfo.InvariantCulture)], 0);
        return (uint)months < MostMonths ? gained[months] ??= New(months) : New(months);
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
                var gap = gaps[i].Gap;
                closed[i] = new Gap(gap.Code, gap.Args, gaps[i].Points, gap.Skill);
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
