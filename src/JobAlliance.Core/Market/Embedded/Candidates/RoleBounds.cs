using System.Runtime.Intrinsics;
using JobAlliance.Core.Matching;
using JobAlliance.Core.Matching.Scoring;

namespace JobAlliance.Core.Market.Embedded.Candidates;

/// <summary>
/// What every role of a shelf is worth to a résumé, at most: the same formulas as <see cref="Measurer"/>'s, for all roles at once. Lists lead from the
/// wished occupations and title words to roles; what no list reaches is worth nothing.
/// </summary>
internal static class RoleBounds
{
    private const int Width = 16;
    private const float HardlyNear = 0.15f;

    public static void Fill(CompiledResume resume, ShelfRoles roles, Judge judge, Lexicon lexicon, MatchScratch scratch)
    {
        var padded = roles.TermCounts.Length;
        Spread(resume.DesiredOccupations, roles, lexicon, scratch, scratch.Wished.AsSpan(0, padded));
        Spread(resume.ExperiencedOccupations, roles, lexicon, scratch, scratch.Experienced.AsSpan(0, padded));
        Compare(resume.DesiredTitles, roles, scratch, padded);
        Combine(resume, roles, judge, scratch, padded);
        scratch.Wished.AsSpan(0, padded).Clear();
        scratch.Experienced.AsSpan(0, padded).Clear();
        scratch.Titles.AsSpan(0, padded).Clear();
    }

    /// <summary>The best of the résumé's occupations for every role. Those hardly near are not looked up: every role is worth that little at least.</summary>
    private static void Spread(Strength[] held, ShelfRoles roles, Lexicon lexicon, MatchScratch scratch, Span<float> worth)
    {
        if (held.Length == 0)
        {
            return;
        }

        worth.Fill(HardlyNear);
        var near = Nearest(held, lexicon, scratch);
        for (var i = 0; i < roles.ByOccupation.Keys.Length && roles.ByOccupation.Keys[i] < near.Length; i++)
        {
            Raise(worth, near[roles.ByOccupation.Keys[i]], roles.ByOccupation.At(i));
        }

        foreach (var occupation in held)
        {
            Raise(worth, occupation.Number < near.Length ? 0 : occupation.Value, roles.ByOccupation[occupation.Number]);
        }
    }

    private static void Raise(Span<float> worth, float nearness, ReadOnlySpan<RoleOccupation> entries)
    {
        if (nearness <= HardlyNear)
        {
            return;
        }

        foreach (var entry in entries)
        {
            worth[entry.Role] = Math.Max(worth[entry.Role], nearness * entry.Strength);
        }
    }

    private static ReadOnlySpan<float> Nearest(Strength[] held, Lexicon lexicon, MatchScratch scratch)
    {
        var near = scratch.NearOccupations.AsSpan(0, lexicon.OccupationRow(0).Length);
        near.Clear();
        foreach (var occupation in held)
        {
            var row = lexicon.OccupationRow(occupation.Number);
            var i = 0;
            for (; i <= row.Length - Width; i += Width)
            {
                Vector512.Max(Vector512.Create<float>(near[i..]), Vector512.Create(row[i..]) * occupation.Value).CopyTo(near[i..]);
            }

            for (; i < row.Length; i++)
            {
                near[i] = Math.Max(near[i], row[i] * occupation.Value);
            }
        }

        return near;
    }

    /// <summary>
    /// The most that Dice's coefficient of any wished title with a role's can be: as if the shortest of the wished titles had the words of all. Titles weigh
    /// little, so that one pass over the roles, and not one for every title, rules out as many postings.
    /// </summary>
    private static void Compare(CompiledTitle[] titles, ShelfRoles roles, MatchScratch scratch, int padded)
    {
        var shortest = int.MaxValue;
        for (var i = 0; i < titles.Length; i++)
        {
            shortest = Math.Min(shortest, titles[i].Terms.Length);
            foreach (var term in titles[i].Terms)
            {
                if (!IsIn(titles.AsSpan(0, i), term))
                {
                    foreach (var role in roles.ByTerm[term])
                    {
                        scratch.CommonTerms[role]++;
                    }
                }
            }
        }

        var common = scratch.CommonTerms.AsSpan();
        var likest = scratch.Titles.AsSpan();
        var counts = roles.TermCounts.AsSpan();
        var own = Vector512.Create((float)shortest);
        for (var i = 0; titles.Length > 0 && i < padded; i += Width)
        {
            var shared = Vector512.Create<float>(common[i..]);
            if (shared != Vector512<float>.Zero)
            {
                var likeness = shared * 2 / (own + Vector512.Create<float>(counts[i..]));
                Vector512.Min(likeness, Vector512<float>.One).CopyTo(likest[i..]);
                Vector512<float>.Zero.CopyTo(common[i..]);
            }
        }
    }

    private static bool IsIn(ReadOnlySpan<CompiledTitle> titles, int term)
    {
        foreach (var title in titles)
        {
            if (title.Terms.AsSpan().Contains(term))
            {
                return true;
            }
        }

        return false;
    }

    private static void Combine(CompiledResume resume, ShelfRoles roles, Judge judge, MatchScratch scratch, int padded)
    {
        var credits = judge.Weights.Role;
        var seniorities = Table(i => i < credits.Seniority.Count ? (float)credits.Seniority[i] : 0);
        var (hasOccupations, hasTitles) = (resume.DesiredOccupations.Length > 0, resume.DesiredTitles.Length > 0);
        var titleShares = Table(known => TitleShare((known & 1) != 0 && hasOccupations, (known & 2) != 0 && hasTitles, credits.TitleShare));
        // What is unknown brings nothing, and takes nothing away.
        var unknown = Table(known =>
            !((known & 1) != 0 && hasOccupations) && !((known & 2) != 0 && hasTitles) ? (float)ComponentWeights.NearEnough : 0
        );
        var wishedOnly = Vector512.Create((float)credits.WishedOnly);
        var asks = Vector512.Create((float)(judge.Shares[ComponentKind.Role] * MatchScratch.Scale));
        var wants = Vector512.Create((float)(judge.Shares[ComponentKind.DesiredRole] * MatchScratch.Scale));
        for (var i = 0; i < padded; i += Width)
        {
            var known = Vector512.Create<int>(roles.Knowns.AsSpan(i));
            var titleShare = Vector512.Shuffle(titleShares, known);
            var occupations = Vector512.Create<float>(scratch.Wished.AsSpan(i));
            var wished = occupations + (Vector512.Create<float>(scratch.Titles.AsSpan(i)) - occupations) * titleShare;
            var role = Vector512.Max(wished * wishedOnly, Vector512.Create<float>(scratch.Experienced.AsSpan(i)));
            role *= Vector512.Shuffle(seniorities, Vector512.Create<int>(roles.Seniorities.AsSpan(i)));
            var upper = Vector512.ConvertToInt32(role * asks) + Vector512<int>.One;
            var lower = Vector512.ConvertToInt32(Vector512.Max(wished, Vector512.Shuffle(unknown, known)) * wants) + Vector512<int>.One;
            (Vector512.ShiftLeft(upper, 16) | lower).AsUInt32().CopyTo(scratch.Roles.AsSpan(i));
        }
    }

    private static float TitleShare(bool hasOccupations, bool hasTitles, double share) =>
        !hasOccupations ? 1
        : hasTitles ? (float)share
        : 0;

    private static Vector512<float> Table(Func<int, float> of)
    {
        Span<float> table = stackalloc float[Width];
        for (var i = 0; i < Width; i++)
        {
            table[i] = of(i);
        }

        return Vector512.Create<float>(table);
    }
}
