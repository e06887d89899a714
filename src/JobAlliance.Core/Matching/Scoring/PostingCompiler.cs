using System.Runtime.InteropServices;

namespace JobAlliance.Core.Matching.Scoring;

/// <summary>Turns a posting's keys into numbers and its skills into shares.</summary>
internal static class PostingCompiler
{
    public static CompiledPosting Compile(PostingProfile profile, Lexicon lexicon) =>
        new()
        {
            Id = profile.PostingId,
            City = lexicon.Cities.Of(profile.City),
            District = lexicon.Districts.Of(profile.District),
            Industry = lexicon.Industries.Of(profile.Industry),
            Employer = lexicon.Employers.Of(profile.EmployerKey),
            AgencyId = profile.AgencyId ?? Guid.Empty,
            MinimumDegree = profile.MinimumDegree,
            EmploymentType = profile.EmploymentType,
            Seniority = EffectiveSeniority(profile),
            ExperienceMonths = profile.MinimumExperienceMonths ?? (profile.Seniority is Seniority.Intern or Seniority.Entry ? 0 : -1),
            SalaryMinimum = MonthlyOfTwelve(profile.Salary?.Minimum, profile.Salary?.MonthsPerYear),
            SalaryMaximum = MonthlyOfTwelve(profile.Salary?.Maximum, profile.Salary?.MonthsPerYear),
            Majors = [.. profile.Majors.Select(lexicon.Majors.Of)],
            Title = lexicon.Title(profile.Title),
            Occupations = Strengths(profile.Occupations, lexicon),
            Skills = Skills(profile, lexicon),
            IsOpen = profile.IsOpen,
            LastDay = Day(profile.ValidThrough, DateOnly.MaxValue),
            LicenceLastDay = Day(profile.LicenceValidThrough, DateOnly.MaxValue),
            GraduatesFrom = Day(profile.GraduatesFrom, DateOnly.MinValue),
            GraduatesThrough = Day(profile.GraduatesThrough, DateOnly.MaxValue),
        };

    /// <summary>The square root of a weight, so that two half-sure readings of one occupation are half sure together.</summary>
    public static Strength[] Strengths(IReadOnlyList<WeightedKey> keys, Lexicon lexicon) =>
        [.. keys.Select(key => new Strength(lexicon.Occupations.Of(key.Key), MathF.Sqrt(Math.Clamp(key.Weight, 0, 1))))];

    /// <summary>Years asked for tell of seniority where the title does not: three years and more of a middle, five of a senior, ten of a lead.</summary>
    private static Seniority EffectiveSeniority(PostingProfile profile)
    {
        var asked = profile.MinimumExperienceMonths switch
        {
            >= 120 => Seniority.Lead,
            >= 60 => Seniority.Senior,
            >= 36 => Seniority.Middle,
            _ => Seniority.Unknown,
        };
        return profile.Seniority > asked ? profile.Seniority : asked;
    }

    private static int MonthlyOfTwelve(int? monthly, int? months) => (int)((monthly ?? 0) * (long)(months ?? 12) / 12);

    private static int Day(DateOnly? day, DateOnly otherwise) => (day ?? otherwise).DayNumber;

    private static AskedSkill[] Skills(PostingProfile profile, Lexicon lexicon)
    {
        var asked = new List<AskedSkill>(profile.MustSkills.Count + profile.NiceSkills.Count + profile.OneOfSkills.Count * 3);
        short unit = 0;
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

    private static void Ask(List<AskedSkill> asked, Lexicon lexicon, string skill, AskKind kind, short unit)
    {
        var number = lexicon.Skills.Of(skill);
        var (rarity, isProof) = lexicon.Skill(number);
        if (!asked.Exists(other => other.Skill == number && other.Kind != AskKind.Nice == (kind != AskKind.Nice)))
        {
            asked.Add(new AskedSkill(number, isProof && kind == AskKind.Must ? AskKind.Proof : kind, unit, rarity));
        }
    }

    /// <summary>A group is worth the mean rarity of its members.</summary>
    private static void AskOneOf(List<AskedSkill> asked, Lexicon lexicon, IReadOnlyList<string> group, short unit)
    {
        if (group.Count == 0)
        {
            return;
        }

        var members = group.Select(skill => (Number: lexicon.Skills.Of(skill), Of: lexicon.Skill(lexicon.Skills.Of(skill)))).ToArray();
        var (rarity, isProof) = (members.Average(member => member.Of.Rarity), members.All(member => member.Of.IsProof));
        asked.AddRange(members.Select(member => new AskedSkill(member.Number, isProof ? AskKind.Proof : AskKind.Must, unit, rarity)));
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

        foreach (ref var skill in asked)
        {
            skill = skill with { Share = skill.Share / sums[(int)skill.Kind] };
        }
    }
}
