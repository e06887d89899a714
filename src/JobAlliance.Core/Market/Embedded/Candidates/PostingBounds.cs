using System.Runtime.Intrinsics;
using JobAlliance.Core.Matching;
using JobAlliance.Core.Matching.Scoring;

namespace JobAlliance.Core.Market.Embedded.Candidates;

/// <summary>
/// The most that every posting of a shelf can score with a résumé, 64 postings at a time. Never below the score itself: every part is rounded up, and what
/// alternatives bring is added where the scorer takes the best.
/// </summary>
internal sealed class PostingBounds
{
    /// <summary>Covers what rounding of floats may lose.</summary>
    private const int Margin = 3;

    private readonly FactTables asks = new();
    private readonly FactTables wants = new();
    private MeanTerms terms;

    /// <summary>Fills <see cref="MatchScratch.Bounds"/>. False when no posting of the shelf can match.</summary>
    /// <param name="alive">A bit for every posting that may be found.</param>
    public bool Fill(CompiledResume resume, PostingShelf shelf, ReadOnlySpan<ulong> alive, Judge judge, Lexicon lexicon, MatchScratch scratch)
    {
        FactPoints.Asks(resume, shelf, judge, asks);
        FactPoints.Wants(resume, shelf, judge, wants);
        if (asks.FailsAll || wants.FailsAll)
        {
            return false;
        }

        var padded = shelf.Padded;
        scratch.Fit(padded, shelf.Roles.TermCounts.Length, lexicon.OccupationRow(0).Length);
        RoleBounds.Fill(resume, shelf.Roles, judge, lexicon, scratch);
        AddSkills(resume, shelf, judge, scratch.Skills);
        terms = TermsOf(judge);
        for (var block = 0; block < padded; block += PostingShelf.Block)
        {
            FillBlock(shelf, block, alive[block / PostingShelf.Block], scratch);
        }

        scratch.Skills.AsSpan(0, padded).Clear();
        return true;
    }

    private MeanTerms TermsOf(Judge judge)
    {
        var unwished = (float)judge.Weights.Role.Unwished;
        var nearEnough = (float)(ComponentWeights.NearEnough * judge.Shares[ComponentKind.DesiredRole] * MatchScratch.Scale);
        return new MeanTerms(
            SkillsAtMost(judge),
            (uint)asks.Unit,
            asks.Constant,
            (uint)wants.Unit,
            wants.Constant,
            (float)judge.Weights.AsksShare,
            unwished,
            nearEnough > 0 ? (1 - unwished) / nearEnough : 1
        );
    }

    /// <summary>All skills asked for, however long the list: the shares of a long one add to more than 1.</summary>
    private static uint SkillsAtMost(Judge judge) =>
        (uint)
            Math.Ceiling(
                MatchScratch.Scale
                    * (
                        judge.Shares[ComponentKind.MustSkills]
                        + judge.Shares[ComponentKind.NiceSkills]
                        + judge.Shares[ComponentKind.LanguagesAndCertificates]
                    )
            ) + Margin;

    private static void AddSkills(CompiledResume resume, PostingShelf shelf, Judge judge, ushort[] sums)
    {
        Span<double> shares =
        [
            judge.Shares[ComponentKind.MustSkills],
            judge.Shares[ComponentKind.NiceSkills],
            judge.Shares[ComponentKind.LanguagesAndCertificates],
        ];
        Span<uint> worth = stackalloc uint[4];
        for (var i = 0; i < resume.Skills.Length; i++)
        {
            for (var kind = 0; kind < 3; kind++)
            {
                worth[kind] = (uint)Math.Ceiling(shares[kind] * Math.Abs(resume.Shown[i]) * MatchScratch.Scale * 4096 / SkillAsker.Whole);
            }

            foreach (var asker in shelf.Askers[resume.Skills[i]])
            {
                ref var sum = ref sums[asker.Posting];
                sum = (ushort)Math.Min(ushort.MaxValue, sum + 1 + ((worth[asker.Kind] * asker.Share) >> 12));
            }
        }
    }

    private void FillBlock(PostingShelf shelf, int block, ulong alive, MatchScratch scratch)
    {
        var bounds = scratch.Bounds.AsSpan(block, PostingShelf.Block);
        var fails = Vector512<byte>.Zero;
        var askUnits = Sum(asks, block, ref fails);
        var wantUnits = Sum(wants, block, ref fails);
        var keep = alive & ~fails.ExtractMostSignificantBits();
        if (keep == 0)
        {
            bounds.Clear();
            return;
        }

        var (askLow, askHigh) = Vector512.Widen(askUnits);
        var (wantLow, wantHigh) = Vector512.Widen(wantUnits);
        var (stepLow, stepHigh) = Vector512.Widen(Vector512.Create(shelf.RoleSteps, block));
        Half(shelf, block, askLow, wantLow, stepLow, scratch).CopyTo(bounds);
        Half(shelf, block + 32, askHigh, wantHigh, stepHigh, scratch).CopyTo(bounds[32..]);
        for (var drop = ~keep; drop != 0; drop &= drop - 1)
        {
            bounds[System.Numerics.BitOperations.TrailingZeroCount(drop)] = 0;
        }
    }

    private static Vector512<byte> Sum(FactTables tables, int block, ref Vector512<byte> fails)
    {
        var sum = Vector512<byte>.Zero;
        for (var column = 0; column < tables.Count; column++)
        {
            var units = Vector512.Shuffle(Vector512.Create(tables.Table(column)), Vector512.Create(tables.Codes(column)[block..]));
            fails |= Vector512.Equals(units, Vector512<byte>.Zero);
            sum += units;
        }

        return sum;
    }

    /// <summary>32 postings: both sides summed, and their harmonic mean.</summary>
    private Vector512<ushort> Half(
        PostingShelf shelf,
        int from,
        Vector512<ushort> askUnits,
        Vector512<ushort> wantUnits,
        Vector512<ushort> steps,
        MatchScratch scratch
    )
    {
        var (stepLow, stepHigh) = Vector512.Widen(steps);
        var (skillsLow, skillsHigh) = Vector512.Widen(Vector512.Create<ushort>(scratch.Skills.AsSpan(from)));
        var (askLow, askHigh) = Vector512.Widen(askUnits);
        var (wantLow, wantHigh) = Vector512.Widen(wantUnits);
        var low = Quarter(RolesOf(shelf, scratch.Roles, from, stepLow), skillsLow, askLow, wantLow);
        var high = Quarter(RolesOf(shelf, scratch.Roles, from + PostingShelf.Group, stepHigh), skillsHigh, askHigh, wantHigh);
        return Vector512.Narrow(low, high);
    }

    private Vector512<uint> Quarter(Vector512<uint> roles, Vector512<uint> skills, Vector512<uint> askUnits, Vector512<uint> wantUnits)
    {
        var ask =
            (
                Vector512.Min(skills, Vector512.Create(terms.SkillsAtMost)) + Vector512.ShiftRightLogical(roles, 16) + askUnits * terms.AskUnit
            ).AsInt32() + Vector512.Create(terms.AskConstant);
        var wished = roles & Vector512.Create(0xFFFFu);
        var want = (wished + wantUnits * terms.WantUnit).AsInt32() + Vector512.Create(terms.WantConstant);
        var (a, w) = (
            Vector512.ConvertToSingle(Vector512.Max(ask, Vector512<int>.One)),
            Vector512.ConvertToSingle(Vector512.Max(want, Vector512<int>.One))
        );
        w *= Vector512.Min(Vector512.ConvertToSingle(wished.AsInt32()) * terms.Nearing + Vector512.Create(terms.Unwished), Vector512<float>.One);
        var mean = a * w / (w * terms.AskShare + a * (1 - terms.AskShare));
        return (Vector512.ConvertToInt32(Vector512.Min(mean, Vector512.Create(60000f))) + Vector512.Create(Margin)).AsUInt32();
    }

    /// <summary>What the roles of a group of postings bring: the group's roles lie side by side, so that one load and one shuffle find them.</summary>
    private static Vector512<uint> RolesOf(PostingShelf shelf, uint[] roles, int from, Vector512<uint> steps) =>
        Vector512.Shuffle(Vector512.Create(roles, shelf.RoleBases[from / PostingShelf.Group]), steps);

    /// <summary>What every posting's sums are multiplied with and added to.</summary>
    /// <param name="Unwished">What is left of a side where no wish is near.</param>
    /// <param name="Nearing">What a point of the wished role gives back of it.</param>
    private readonly record struct MeanTerms(
        uint SkillsAtMost,
        uint AskUnit,
        int AskConstant,
        uint WantUnit,
        int WantConstant,
        float AskShare,
        float Unwished,
        float Nearing
    );
}
