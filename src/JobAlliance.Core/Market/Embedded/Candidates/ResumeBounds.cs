using JobAlliance.Core.Matching;
using JobAlliance.Core.Matching.Scoring;
using JobAlliance.Core.Vocabulary;

namespace JobAlliance.Core.Market.Embedded.Candidates;

/// <summary>The most that every résumé of a shelf can score with a posting. Never below the score itself.</summary>
internal sealed class ResumeBounds(Lexicon lexicon)
{
    private const int Margin = 3;

    private float[] skills = [];
    private float[] wished = [];
    private float[] experienced = [];
    private byte[] commonTerms = [];

    /// <summary>Fills a bound for every résumé, in 1/<see cref="MatchScratch.Scale"/>; 0 for one that cannot match.</summary>
    public void Fill(in PostingView posting, ShelfView<ResumeShelf> view, Judge judge, Span<ushort> bounds)
    {
        var shelf = view.Shelf;
        Fit(shelf.Count);
        AddSkills(posting, shelf, judge);
        Spread(posting.Role.Occupations, shelf.DesiredOccupations, wished);
        Spread(posting.Role.Occupations, shelf.ExperiencedOccupations, experienced);
        foreach (var term in posting.Role.Terms.Terms)
        {
            foreach (var resume in shelf.TitleTerms[term])
            {
                commonTerms[resume]++;
            }
        }

        var query = new Query(posting, shelf, judge);
        for (var at = 0; at < bounds.Length; at++)
        {
            var isAlive = at < shelf.Count && (view.Alive[at / ShelfView<ResumeShelf>.Block] >> at & 1) != 0;
            bounds[at] = isAlive ? Bound(query, at) : (ushort)0;
        }

        Clear(shelf.Count);
    }

    private void Fit(int count)
    {
        if (skills.Length < count)
        {
            (skills, wished, experienced, commonTerms) = (new float[count], new float[count], new float[count], new byte[count]);
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

    private ushort Bound(in Query query, int at)
    {
        ref readonly var facts = ref query.Facts[at];
        if (query.Refuses(facts))
        {
            return 0;
        }

        var titles = query.TitleBounds[Math.Min(commonTerms[at], query.TitleBounds.Length - 1)];
        var role = query.Wished(wished[at], titles);
        var asks = skills[at] + query.AskConstant + (query.RoleShare * Math.Max(role * query.WishedOnly, experienced[at]));
        var wants = query.WantConstant + (query.DesiredRoleShare * role) + query.District(facts) + query.SalaryBounds[facts.SalaryWish];
        var score = asks * wants / ((query.AsksShare * wants) + ((1 - query.AsksShare) * asks) + 1e-9f);
        return (ushort)Math.Min(ushort.MaxValue, (score * MatchScratch.Scale) + Margin);
    }

    /// <summary>All that is the same for every résumé.</summary>
    private readonly ref struct Query
    {
        private readonly ScoringWeights weights;
        private readonly float titleShare;
        private readonly float districtShare;
        private readonly ulong district;
        private readonly bool isOtherCity;
        private readonly Degree degree;
        private readonly int type;

        public Query(in PostingView posting, ResumeShelf shelf, Judge judge)
        {
            ref readonly var facts = ref posting.Facts;
            (weights, Facts, degree, type) = (judge.Weights, shelf.Facts, facts.MinimumDegree, (int)facts.EmploymentType);
            var shares = judge.Shares;
            (AsksShare, WishedOnly) = ((float)weights.AsksShare, (float)weights.Role.WishedOnly);
            RoleShare = (float)(shares[ComponentKind.Role] * weights.Role.Seniority[(int)facts.Seniority]);
            (DesiredRoleShare, districtShare) = ((float)shares[ComponentKind.DesiredRole], (float)shares[ComponentKind.District]);
            titleShare = posting.Role.Terms.Terms.Length > 0 ? (float)weights.Role.TitleShare : 0;
            AskConstant = (float)AskPoints(posting, shares);
            WantConstant = (float)(shares[ComponentKind.EmploymentType] + shares[ComponentKind.Industry]);
            var bit = Array.IndexOf(shelf.Districts, facts.District);
            district = bit < 0 ? 0 : 1ul << bit;
            isOtherCity = shelf.City != 0 && shelf.City != facts.City;
            TitleBounds = Titles(posting.Role.Terms.Terms.Length);
            SalaryBounds = Salaries(facts, judge);
        }

        public readonly ResumeFacts[] Facts;
        public readonly float AsksShare;
        public readonly float WishedOnly;
        public readonly float RoleShare;
        public readonly float DesiredRoleShare;
        public readonly float AskConstant;
        public readonly float WantConstant;

        /// <summary>By the number of words in common.</summary>
        public readonly float[] TitleBounds;

        /// <summary>By the step of the wished salary.</summary>
        public readonly float[] SalaryBounds;

        public bool Refuses(in ResumeFacts facts) =>
            (facts.Degree != Degree.None && facts.Degree < degree)
            || (isOtherCity && (facts.Musts & Must.City) != 0)
            || ((facts.Musts & Must.District) != 0 && district != 0 && (facts.Same & district) == 0)
            || ((facts.Musts & Must.Type) != 0 && facts.Types != 0 && ((facts.Types >> type) & 1) == 0);

        /// <summary>Occupations and titles, or the better where one side may say nothing of the other.</summary>
        public float Wished(float occupations, float titles) =>
            Math.Max(occupations + ((titles - occupations) * titleShare), Math.Max(occupations == 0 ? titles : 0, titles == 0 ? occupations : 0));

        public float District(in ResumeFacts facts) =>
            districtShare
            * (
                district == 0 || (facts.Same & district) != 0 ? 1
                : (facts.Around & district) != 0 ? (float)Math.Max(weights.Place.Adjacent, weights.Place.Near)
                : (float)weights.Place.SameCity
            );

        private static double AskPoints(in PostingView posting, ComponentWeights shares)
        {
            bool nice = false,
                proof = false;
            foreach (var skill in posting.Skills)
            {
                nice |= skill.Kind == AskKind.Nice;
                proof |= skill.Kind == AskKind.Proof;
            }

            return shares[ComponentKind.Experience]
                + shares[ComponentKind.Degree]
                + shares[ComponentKind.Major]
                + (nice ? 0 : shares[ComponentKind.NiceSkills])
                + (proof ? 0 : shares[ComponentKind.LanguagesAndCertificates]);
        }

        /// <summary>Dice's coefficient with a title of nothing but the words in common.</summary>
        private static float[] Titles(int length)
        {
            var bounds = new float[length + 1];
            for (var common = 1; common <= length; common++)
            {
                bounds[common] = 2f * common / (common + length);
            }

            return bounds;
        }

        private static float[] Salaries(in PostingFacts facts, Judge judge)
        {
            var bounds = new float[SalarySteps.Count];
            for (byte step = 0; step < bounds.Length; step++)
            {
                var least = step < 2 ? 0 : SalarySteps.UpperEdge((byte)(step - 1)) - 1;
                var resume = new CompiledResume { SalaryWish = step == 0 ? 0 : Math.Max(1, (int)least) };
                var value = judge.Measurer.Salary(resume, facts.SalaryMinimum, facts.SalaryMaximum);
                bounds[step] = double.IsNaN(value) ? 0 : (float)(value * judge.Shares[ComponentKind.Salary]);
            }

            return bounds;
        }
    }
}
