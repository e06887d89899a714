using JobAlliance.Core.Matching.Scoring;

namespace JobAlliance.Core.Market.Embedded.Candidates;

/// <summary>Lays postings of one city out, those of one role side by side.</summary>
internal static class PostingShelfBuilder
{
    public static PostingShelf Build(IReadOnlyList<CompiledPosting> postings)
    {
        var order = Enumerable.Range(0, postings.Count).ToArray();
        var keys = Array.ConvertAll(order, i => OrderOf(postings[i]));
        Array.Sort(keys, order);
        return Layout(Array.ConvertAll(order, i => postings[i]));
    }

    /// <summary>Postings of one role side by side, and roles of one occupation, so that what a résumé does not look for is passed over in whole vectors.</summary>
    private static long OrderOf(CompiledPosting posting)
    {
        var occupations = posting.Role.Occupations;
        var occupation = occupations.Length > 0 ? occupations[0].Number : 0;
        return ((long)occupation << 40) | ((long)posting.Role.Number << 4) | (long)posting.Facts.Seniority;
    }

    private static PostingShelf Layout(CompiledPosting[] postings)
    {
        var (count, facts) = (postings.Length, Array.ConvertAll(postings, posting => posting.Facts));
        var (shelfRoles, bases, steps) = Roles(postings);
        var (starts, flat) = Flatten(postings);
        return new()
        {
            Facts = facts,
            SkillStarts = starts,
            Skills = flat,
            RoleBases = bases,
            RoleSteps = steps,
            Roles = ShelfRoles.From(shelfRoles),
            Askers = Askers(starts, flat),
            Asks = CodeColumn<AskFacts>.From(count, i => new AskFacts(facts[i].AskedMonths, facts[i].MinimumDegree)),
            Extras = CodeColumn<ExtraFacts>.From(count, i => Extra(facts[i], flat.AsSpan(starts[i], starts[i + 1] - starts[i]))),
            Districts = CodeColumn<int>.From(count, i => facts[i].District),
            SalaryHighs = CodeColumn<byte>.From(count, i => SalarySteps.Of(facts[i].SalaryMaximum)),
            SalaryLows = CodeColumn<byte>.From(count, i => SalarySteps.Of(facts[i].SalaryMinimum)),
            Choices = CodeColumn<ChoiceFacts>.From(count, i => new ChoiceFacts(facts[i].EmploymentType, facts[i].Industry)),
        };
    }

    private static (ShelfRole[] Roles, int[] Bases, byte[] Steps) Roles(CompiledPosting[] postings)
    {
        var (distinct, steps) = (new List<ShelfRole>(), new byte[ShelfView<PostingShelf>.Padded(postings.Length)]);
        var bases = new int[steps.Length / PostingShelf.Group];
        for (var i = 0; i < postings.Length; i++)
        {
            var role = new ShelfRole(postings[i].Role, postings[i].Facts.Seniority);
            if (distinct.Count == 0 || !ReferenceEquals(distinct[^1].Role, role.Role) || distinct[^1].Seniority != role.Seniority)
            {
                distinct.Add(role);
            }

            ref var first = ref bases[i / PostingShelf.Group];
            first = i % PostingShelf.Group == 0 ? distinct.Count - 1 : first;
            steps[i] = (byte)(distinct.Count - 1 - first);
        }

        return ([.. distinct], bases, steps);
    }

    private static (int[] Starts, AskedSkill[] Flat) Flatten(CompiledPosting[] postings)
    {
        var (starts, flat) = (new int[postings.Length + 1], new AskedSkill[postings.Sum(one => one.Skills.Length)]);
        for (var i = 0; i < postings.Length; i++)
        {
            postings[i].Skills.CopyTo(flat, starts[i]);
            starts[i + 1] = starts[i] + postings[i].Skills.Length;
        }

        return (starts, flat);
    }

    private static SparseLists<SkillAsker> Askers(int[] starts, AskedSkill[] flat)
    {
        var (keys, askers) = (new List<int>(flat.Length), new List<SkillAsker>(flat.Length));
        for (var posting = 0; posting + 1 < starts.Length; posting++)
        {
            foreach (var skill in flat.AsSpan(starts[posting], starts[posting + 1] - starts[posting]))
            {
                keys.Add(skill.Skill);
                askers.Add(new SkillAsker(posting, skill));
            }
        }

        return SparseLists<SkillAsker>.From(keys, askers);
    }

    private static ExtraFacts Extra(in PostingFacts facts, ReadOnlySpan<AskedSkill> skills)
    {
        bool nice = false,
            proof = false;
        foreach (var skill in skills)
        {
            nice |= skill.Kind == AskKind.Nice;
            proof |= skill.Kind == AskKind.Proof;
        }

        return new ExtraFacts(nice, proof, facts.Majors);
    }
}
