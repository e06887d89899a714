using System.Runtime.InteropServices;

namespace JobAlliance.Core.Matching.Scoring;

/// <summary>Turns a posting's keys into numbers and its skills into shares.</summary>
internal static class PostingCompiler
{
    private const int Few = 64;

    public static CompiledPosting Compile(PostingProfile profile, Lexicon lexicon) =>
        new(Facts(profile, lexicon), lexicon.Role(profile.Title, profile.Occupations), Skills(profile, lexicon));

    private static PostingFacts Facts(PostingProfile profile, Lexicon lexicon) =>
        new()
        {
            Id = profile.PostingId,
            Version = profile.Version,
            City = lexicon.Cities.Of(profile.City),
            District = lexicon.Districts.Of(profile.District),
            Industry = lexicon.Industries.Of(profile.Industry),
            Employer = lexicon.Employers.Of(profile.EmployerKey),
            Agency = lexicon.Agencies.Of(profile.AgencyId?.ToString()),
            Majors = lexicon.MajorSet(profile.Majors),
            SalaryLow = profile.Salary?.Minimum ?? 0,
            SalaryHigh = profile.Salary?.Maximum ?? 0,
            SalaryMonths = (byte)(profile.Salary?.MonthsPerYear ?? 12),
            LastDay = (profile.ValidThrough ?? DateOnly.MaxValue).DayNumber,
            LicenceLastDay = (profile.LicenceValidThrough ?? DateOnly.MaxValue).DayNumber,
            GraduatesFrom = (profile.GraduatesFrom ?? DateOnly.MinValue).DayNumber,
            GraduatesThrough = (profile.GraduatesThrough ?? DateOnly.MaxValue).DayNumber,
            SaidMonths = (short)(profile.MinimumExperienceMonths ?? -1),
            AskedMonths = (short)(profile.AskedMonths() ?? -1),
            MinimumDegree = profile.MinimumDegree,
            EmploymentType = profile.EmploymentType,
            SaidSeniority = profile.Seniority,
            Seniority = SeniorityByYears.Effective(profile.Seniority, profile.MinimumExperienceMonths),
            IsOpen = profile.IsOpen,
        };

    private static AskedSkill[] Skills(PostingProfile profile, Lexicon lexicon)
    {
        var asked = new List<AskedSkill>(profile.MustSkills.Count + profile.NiceSkills.Count + profile.OneOfSkills.Count * 3);
        var unit = 0;
        foreach (var skill in profile.MustSkills)
        {
            Ask(asked, lexicon, skill, AskKind.Must, unit++);
        }

        foreach (var group in profile.OneOfSkills)
        {
            AskOneOf(asked, lexicon, group, unit++);
        }

        foreach (var skill in profile.NiceSkills)
        {
            Ask(asked, lexicon, skill, AskKind.Nice, unit++);
        }

        Share(CollectionsMarshal.AsSpan(asked));
        return [.. asked];
    }

    private static void Ask(List<AskedSkill> asked, Lexicon lexicon, string key, AskKind kind, int unit)
    {
        var number = lexicon.Skills.Of(key);
        var skill = lexicon.Skill(number);
        Add(asked, number, skill.Rarity, unit, skill.IsProof && kind == AskKind.Nice ? AskKind.Proof : kind);
    }

    /// <summary>A group is worth the mean rarity of its members.</summary>
    private static void AskOneOf(List<AskedSkill> asked, Lexicon lexicon, IReadOnlyList<string> group, int unit)
    {
        if (group.Count == 0)
        {
            return;
        }

        var numbers = group.Select(lexicon.Skills.Of).ToArray();
        var rarity = numbers.Average(number => lexicon.Skill(number).Rarity);
        foreach (var number in numbers)
        {
            Add(asked, number, rarity, unit, AskKind.Must);
        }
    }

    /// <summary>What lies beyond the numbers that are kept is no skill that anybody could be matched by.</summary>
    private static void Add(List<AskedSkill> asked, int number, float rarity, int unit, AskKind kind)
    {
        if (number <= AskedSkill.MostSkills && unit <= AskedSkill.MostUnits)
        {
            asked.Add(new AskedSkill(number, rarity, unit, kind));
        }
    }

    private static void Share(Span<AskedSkill> asked)
    {
        Span<float> sums = stackalloc float[3];
        var unit = -1;
        foreach (ref var skill in asked)
        {
            sums[(int)skill.Kind] += skill.Unit == unit ? 0 : skill.Share;
            unit = skill.Unit;
        }

        sums[(int)AskKind.Must] = WorthOfEnough(asked);
        foreach (ref var skill in asked)
        {
            skill = skill with { Share = skill.Share / sums[(int)skill.Kind] };
        }
    }

    private static float WorthOfEnough(ReadOnlySpan<AskedSkill> asked)
    {
        var rarities = asked.Length <= Few ? stackalloc float[Few] : new float[asked.Length];
        var (unit, count) = (-1, 0);
        foreach (var skill in asked)
        {
            if (skill.Kind == AskKind.Must && skill.Unit != unit)
            {
                rarities[count++] = skill.Share;
            }

            unit = skill.Unit;
        }

        return LongLists.Worth(rarities[..count]);
    }
}
