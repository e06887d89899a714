using System.Numerics;
using System.Runtime.Intrinsics;
using JobAlliance.Core.Matching;
using JobAlliance.Core.Matching.Scoring;

namespace JobAlliance.Core.Market.Embedded.Candidates;

/// <summary>The most that every résumé of a shelf can score with a posting, 32 at a time. Never below the score itself.</summary>
internal sealed class ResumeBounds(Lexicon lexicon)
{
    private const int Width = 16;

    /// <summary>Covers what rounding of floats may lose.</summary>
    private const float Margin = 3;

    private float[] skills = [];
    private float[] wished = [];
    private float[] experienced = [];
    private float[] wants = [];
    private int[] commonTerms = [];
    private float[] places = [];
    private float[] terms = [];

    /// <summary>Fills a bound for every résumé, in 1/<see cref="MatchScratch.Scale"/>; 0 for one that cannot match.</summary>
    public void Fill(in PostingView posting, ShelfView<ResumeShelf> view, Judge judge, Span<ushort> bounds)
    {
        var shelf = view.Shelf;
        Fit(bounds.Length);
        AddSkills(posting, shelf, judge);
        Spread(posting.Role.Occupations, shelf.DesiredOccupations, wished);
        Spread(posting.Role.Occupations, shelf.ExperiencedOccupations, experienced);
        CountTerms(posting.Role.Terms, shelf);
        var query = new ResumeQuery(posting, shelf, judge);
        AddWants(query, shelf.Facts);
        for (var at = 0; at < bounds.Length; at += Width * 2)
        {
            Vector512.Narrow(Bound(query, shelf.Facts, at), Bound(query, shelf.Facts, at + Width)).CopyTo(bounds[at..]);
        }

        Drop(view.Alive, bounds);
        Clear(bounds.Length);
    }

    private void Fit(int count)
    {
        if (skills.Length < count)
        {
            (skills, wished, experienced, wants) = (new float[count], new float[count], new float[count], new float[count]);
            commonTerms = new int[count];
        }
    }

    private void Clear(int count)
    {
        skills.AsSpan(0, count).Clear();
        wished.AsSpan(0, count).Clear();
        experienced.AsSpan(0, count).Clear();
        commonTerms.AsSpan(0, count).Clear();
    }

    private void AddSkills(in PostingView posting, ResumeShelf shelf, Judge judge)
    {
        foreach (var asked in posting.Skills)
        {
            var share = asked.Share * (float)judge.Shares[Judge.ComponentOf(asked.Kind)];
            foreach (var holder in shelf.Skills[asked.Skill])
            {
                skills[holder.Resume] += share * holder.Strength;
            }
        }
    }

    /// <summary>The best of the posting's occupations for everybody who has one near it.</summary>
    private void Spread(Strength[] asked, SparseLists<Holder> holders, float[] worth)
    {
        foreach (var occupation in asked)
        {
            var row = lexicon.OccupationRow(occupation.Number);
            if (row.IsEmpty)
            {
                Raise(worth, occupation.Value, holders[occupation.Number]);
                continue;
            }

            for (var i = 0; i < holders.Keys.Length && holders.Keys[i] < row.Length; i++)
            {
                Raise(worth, row[holders.Keys[i]] * occupation.Value, holders.At(i));
            }
        }
    }

    private static void Raise(float[] worth, float nearness, ReadOnlySpan<Holder> holders)
    {
        if (nearness <= 0)
        {
            return;
        }

        foreach (var holder in holders)
        {
            worth[holder.Resume] = Math.Max(worth[holder.Resume], nearness * holder.Strength);
        }
    }

    private void CountTerms(CompiledTitle title, ResumeShelf shelf)
    {
        foreach (var term in title.Terms)
        {
            foreach (var resume in shelf.TitleTerms[term])
            {
                commonTerms[resume]++;
            }
        }
    }

    /// <summary>What the facts bring to 'graduate wants': every fact that differs is weighed once.</summary>
    private void AddWants(ResumeQuery query, ResumeFacts facts)
    {
        Weigh(facts.Places, query.Place, ref places);
        Weigh(facts.Terms, query.Terms, ref terms);
        var (placeOf, termsOf) = (facts.Places.Codes, facts.Terms.Codes);
        for (var at = 0; at < placeOf.Length; at++)
        {
            wants[at] = places[placeOf[at]] + terms[termsOf[at]];
        }
    }

    private static void Weigh<T>(DistinctColumn<T> column, Func<T, float> points, ref float[] weighed)
        where T : struct
    {
        weighed = weighed.Length < column.Facts.Length ? new float[column.Facts.Length] : weighed;
        for (var i = 0; i < column.Facts.Length; i++)
        {
            weighed[i] = points(column.Facts[i]);
        }
    }

    private Vector512<uint> Bound(ResumeQuery query, ResumeFacts facts, int at)
    {
        var work = Load(experienced, at);
        var role = query.Wished(Load(wished, at), Vector512.Create<int>(commonTerms.AsSpan(at)));
        var asks =
            Vector512.Min(Load(skills, at), Vector512.Create(query.SkillsAtMost))
            + Vector512.Create(query.AskConstant)
            + query.Experience(Load(facts.Months, at), Load(facts.Projects, at), work)
            + (Vector512.Max(role * query.WishedOnly, work) * query.RoleShare);
        var wanted = Load(wants, at) + (role * query.DesiredRoleShare);
        var score = asks * wanted / ((wanted * query.AsksShare) + (asks * (1 - query.AsksShare)) + Vector512.Create(1e-9f));
        var bound = Vector512.Min(score * MatchScratch.Scale, Vector512.Create(60000f)) + Vector512.Create(Margin);
        var canMatch = Vector512.GreaterThanOrEqual(wanted, Vector512<float>.Zero);
        return Vector512.ConvertToInt32(Vector512.ConditionalSelect(canMatch, bound, Vector512<float>.Zero)).AsUInt32();
    }

    private static Vector512<float> Load(float[] from, int at) => Vector512.Create<float>(from.AsSpan(at));

    /// <summary>Those that may not be found, and the padding.</summary>
    private static void Drop(ulong[] alive, Span<ushort> bounds)
    {
        for (var block = 0; block < alive.Length; block++)
        {
            for (var dead = ~alive[block]; dead != 0; dead &= dead - 1)
            {
                bounds[(block * ShelfView<ResumeShelf>.Block) + BitOperations.TrailingZeroCount(dead)] = 0;
            }
        }
    }
}
