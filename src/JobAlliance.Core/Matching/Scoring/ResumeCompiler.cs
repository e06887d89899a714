namespace JobAlliance.Core.Matching.Scoring;

/// <summary>Turns a résumé's keys into numbers and weighs its skills by where they were found.</summary>
internal static class ResumeCompiler
{
    public static CompiledResume Compile(ResumeProfile profile, Lexicon lexicon, ScoringWeights weights)
    {
        var (skills, shown) = Skills(profile, lexicon, weights.Skills);
        return new()
        {
            Id = profile.GraduateId,
            Degree = profile.Degree,
            Major = lexicon.Majors.Of(profile.Major),
            GraduatesOn = profile.GraduatesOn?.DayNumber ?? 0,
            City = lexicon.Cities.Of(profile.City),
            CityIsMust = profile.CityIsMust,
            Districts = Numbers(profile.DesiredDistricts, lexicon.Districts),
            DistrictIsMust = profile.DistrictIsMust,
            SalaryWish = profile.MinimumMonthlySalary ?? 0,
            SalaryIsMust = profile.SalaryIsMust,
            EmploymentTypes = profile.EmploymentTypes.Aggregate(0u, (bits, type) => bits | (1u << (int)type)),
            EmploymentTypeIsMust = profile.EmploymentTypeIsMust,
            Industries = Numbers(profile.Industries, lexicon.Industries),
            BlockedEmployers = Numbers(profile.BlockedEmployers, lexicon.Employers),
            BlockedAgencies = [.. profile.BlockedAgencies],
            ExperienceMonths = profile.ExperienceMonths,
            Projects = profile.Projects,
            DesiredOccupations = PostingCompiler.Strengths(profile.DesiredOccupations, lexicon),
            ExperiencedOccupations = PostingCompiler.Strengths(profile.ExperiencedOccupations, lexicon),
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
            foreach (var shown in lexicon.Shows(held.Skill))
            {
                var number = lexicon.Skills.Of(shown.Key);
                var credit = (float)credits.Of(held.Source) * shown.Weight;
                if (credit > Math.Abs(best.GetValueOrDefault(number)))
                {
                    best[number] = -credit;
                }
            }
        }

        int[] skills = [.. best.Keys];
        float[] strengths = [.. best.Values];
        Array.Sort(skills, strengths);
        return (skills, strengths);
    }
}
