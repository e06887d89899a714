using JobAlliance.Core.Matching.Scoring;

namespace JobAlliance.Core.Market.Embedded.Candidates;

/// <summary>Collects postings of one city and lays them out.</summary>
internal sealed class ShelfBuilder
{
    private readonly List<PostingFacts> facts = [];
    private readonly List<PostingRole> roles = [];
    private readonly List<AskedSkill[]> skills = [];

    public int Count => facts.Count;

    public void Add(in PostingView posting) => Add(posting.Facts, posting.Role, posting.Skills.ToArray());

    public void Add(in PostingFacts postingFacts, PostingRole role, AskedSkill[] askedSkills)
    {
        facts.Add(postingFacts);
        roles.Add(role);
        skills.Add(askedSkills);
    }

    public PostingShelf Build()
    {
        var order = Enumerable.Range(0, Count).ToArray();
        var keys = order.Select(i => ((long)roles[i].Number << 8) | (long)facts[i].Seniority).ToArray();
        Array.Sort(keys, order);
        var sorted = Array.ConvertAll(order, i => facts[i]);
        var (shelfRoles, roleOf) = Roles(order);
        var (starts, flat) = Flatten(order);
        return new()
        {
            Facts = sorted,
            SkillStarts = starts,
            Skills = flat,
            RoleOf = roleOf,
            Roles = ShelfRoles.From(shelfRoles),
            Askers = Askers(starts, flat),
            Asks = CodeColumn<AskFacts>.From(Count, i => new AskFacts(sorted[i].AskedMonths, sorted[i].MinimumDegree)),
            Extras = CodeColumn<ExtraFacts>.From(Count, i => Extra(sorted[i], flat.AsSpan(starts[i], starts[i + 1] - starts[i]))),
            Districts = CodeColumn<int>.From(Count, i => sorted[i].District),
            SalaryHighs = CodeColumn<byte>.From(Count, i => SalarySteps.Of(sorted[i].SalaryMaximum)),
            SalaryLows = CodeColumn<byte>.From(Count, i => SalarySteps.Of(sorted[i].SalaryMinimum)),
            Choices = CodeColumn<ChoiceFacts>.From(Count, i => new ChoiceFacts(sorted[i].EmploymentType, sorted[i].Industry)),
        };
    }

    private (ShelfRole[] Roles, int[] RoleOf) Roles(int[] order)
    {
        var (distinct, roleOf) = (new List<ShelfRole>(), new int[PostingShelf.Padded(Count)]);
        for (var i = 0; i < order.Length; i++)
        {
            var role = new ShelfRole(roles[order[i]], facts[order[i]].Seniority);
            if (distinct.Count == 0 || !ReferenceEquals(distinct[^1].Role, role.Role) || distinct[^1].Seniority != role.Seniority)
            {
                distinct.Add(role);
            }

            roleOf[i] = distinct.Count - 1;
        }

        return ([.. distinct], roleOf);
    }

    private (int[] Starts, AskedSkill[] Flat) Flatten(int[] order)
    {
        var (starts, flat) = (new int[Count + 1], new AskedSkill[skills.Sum(one => one.Length)]);
        for (var i = 0; i < order.Length; i++)
        {
            skills[order[i]].CopyTo(flat, starts[i]);
            starts[i + 1] = starts[i] + skills[order[i]].Length;
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
                askers.Add(new SkillAsker(posting, (ushort)Math.Min(65535, Math.Ceiling(skill.Share * 65536.0)), skill.Kind));
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
