namespace JobAlliance.Core.Matching.Scoring;

/// <summary>Turns a résumé's keys into numbers and weighs its skills by where they were found.</summary>
internal static class ResumeCompiler
{
    public static CompiledResume Compile(ResumeProfile profile, Lexicon lexicon, ScoringWeights weights)
    {
        var (skills, shown) = Skills(profile, lexicon, weights.Skills);
        var city = lexicon.Cities.Of(profile.City);
        var districts = Numbers(profile.DesiredDistricts, lexicon.Districts);
        return new()
        {
            Id = profile.GraduateId,
            Degree = profile.Degree,
            Major = lexicon.Majors.Of(profile.Major),
            GraduatesOn = profile.GraduatesOn?.DayNumber ?? 0,
            City = city,
            CityIsMust = profile.CityIsMust,
            Districts = districts,
            Around = Around(city, districts, lexicon),
            DistrictIsMust = profile.DistrictIsMust,
            SalaryWish = profile.MinimumMonthlySalary ?? 0,
            SalaryIsMust = profile.SalaryIsMust,
            EmploymentTypes = profile.EmploymentTypes.Aggregate(0u, (bits, type) => bits | (1u << (int)type)),
            EmploymentTypeIsMust = profile.EmploymentTypeIsMust,
            Industries = Numbers(profile.Industries, lexicon.Industries),
            BlockedEmployers = Numbers(profile.BlockedEmployers, lexicon.Employers),
            BlockedAgencies = [.. profile.BlockedAgencies.Select(agency => lexicon.Agencies.Of(agency.ToString()))],
            ExperienceMonths = profile.ExperienceMonths,
            Projects = profile.Projects,
            DesiredOccupations = lexicon.Strengths(profile.DesiredOccupations),
            ExperiencedOccupations = lexicon.Strengths(profile.ExperiencedOccupations),
            DesiredTitles = [.. profile.DesiredTitles.Select(lexicon.Title)],
            Skills = skills,
            Shown = shown,
        };
    }

    private static int[] Numbers(IReadOnlyList<string> keys, Interner interner)
    {
        var numbers = new int[keys.Count];
        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = interner.Of(keys[i]);
        }

        return numbers;
    }

    /// <summary>Nearest first, so that the first found is the best.</summary>
    private static (int, Nearness)[] Around(int city, int[] districts, Lexicon lexicon)
    {
        if (city == 0 || districts.Length == 0)
        {
            return [];
        }

        var around = new List<(int District, Nearness Nearness)>(24);
        foreach (var district in districts)
        {
            around.AddRange(lexicon.Around(city, district));
        }

        around.Sort(static (a, b) => b.Nearness.CompareTo(a.Nearness));
        return [.. around];
    }

    private static (int[] Skills, float[] Shown) Skills(ResumeProfile profile, Lexicon lexicon, SkillCredits credits)
    {
        var best = new Dictionary<int, float>(profile.Skills.Count * 2);
        foreach (var held in profile.Skills)
        {
            var number = lexicon.Skills.Of(held.Skill);
            best[number] = Math.Max(best.GetValueOrDefault(number), (float)credits.Of(held.Source));
        }

        foreach (var held in profile.Skills)
        {
            foreach (var shown in lexicon.Skill(lexicon.Skills.Of(held.Skill)).Shows)
            {
                var credit = (float)credits.Of(held.Source) * shown.Value;
                if (credit > Math.Abs(best.GetValueOrDefault(shown.Number)))
                {
                    best[shown.Number] = -credit;
                }
            }
        }

        int[] skills = [.. best.Keys];
        float[] strengths = [.. best.Values];
        Array.Sort(skills, strengths);
        return (skills, strengths);
    }
}
