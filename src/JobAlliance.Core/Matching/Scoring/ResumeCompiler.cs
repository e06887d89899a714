using JobAlliance.Core.Vocabulary;

namespace JobAlliance.Core.Matching.Scoring;

/// <summary>Turns a résumé's keys into numbers and weighs its skills by where they were found.</summary>
internal static class ResumeCompiler
{
    private const int Few = 96;

    /// <summary>What another skill shows less of tells nothing: it only lengthens what is looked through.</summary>
    private const float LeastShown = 0.08f;

    public static CompiledResume Compile(ResumeProfile profile, Lexicon lexicon, ScoringWeights weights)
    {
        var (skills, shown) = Skills(profile, lexicon, weights.Skills);
        var (city, major) = (lexicon.Cities.Of(profile.City), lexicon.Majors.Of(profile.Major));
        var districts = Numbers(profile.DesiredDistricts, lexicon.Districts);
        return new()
        {
            Id = profile.GraduateId,
            Degree = profile.Degree,
            Major = major,
            MajorFits = lexicon.MajorFitsOf(major),
            GraduatesOn = profile.GraduatesOn?.DayNumber ?? 0,
            City = city,
            CityIsMust = profile.CityIsMust,
            Districts = districts,
            Around = Around(city, districts, lexicon),
            DistrictIsMust = profile.DistrictIsMust,
            SalaryWish = profile.MinimumMonthlySalary ?? 0,
            SalaryIsMust = profile.SalaryIsMust,
            EmploymentTypes = Bits(profile.EmploymentTypes),
            EmploymentTypeIsMust = profile.EmploymentTypeIsMust,
            Industries = Numbers(profile.Industries, lexicon.Industries),
            BlockedEmployers = Numbers(profile.BlockedEmployers, lexicon.Employers),
            BlockedAgencies = All(profile.BlockedAgencies, lexicon, static (agency, numbers) => numbers.Agencies.Of(agency.ToString())),
            ExperienceMonths = profile.ExperienceMonths,
            Projects = profile.Projects,
            DesiredOccupations = lexicon.Strengths(profile.DesiredOccupations),
            ExperiencedOccupations = lexicon.Strengths(profile.ExperiencedOccupations),
            DesiredTitles = All(profile.DesiredTitles, lexicon, static (title, numbers) => numbers.Title(title)),
            Skills = skills,
            Shown = shown,
        };
    }

    private static int[] Numbers(IReadOnlyList<string> keys, Interner interner) => All(keys, interner, static (key, numbers) => numbers.Of(key));

    private static TTo[] All<TFrom, TNumbers, TTo>(IReadOnlyList<TFrom> from, TNumbers numbers, Func<TFrom, TNumbers, TTo> of)
    {
        var all = from.Count == 0 ? [] : new TTo[from.Count];
        for (var i = 0; i < all.Length; i++)
        {
            all[i] = of(from[i], numbers);
        }

        return all;
    }

    private static uint Bits(IReadOnlyList<EmploymentType> types)
    {
        var bits = 0u;
        for (var i = 0; i < types.Count; i++)
        {
            bits |= 1u << (int)types[i];
        }

        return bits;
    }

    private static (int, Nearness)[][] Around(int city, int[] districts, Lexicon lexicon)
    {
        var around = city == 0 || districts.Length == 0 ? [] : new (int, Nearness)[districts.Length][];
        for (var i = 0; i < around.Length; i++)
        {
            around[i] = lexicon.Around(city, districts[i]);
        }

        return around;
    }

    private static (int[] Skills, float[] Shown) Skills(ResumeProfile profile, Lexicon lexicon, SkillCredits credits)
    {
        var shown = new ShownSkills(stackalloc int[Few], stackalloc float[Few]);
        for (var i = 0; i < profile.Skills.Count; i++)
        {
            shown.Hold(lexicon.Skills.Of(profile.Skills[i].Skill), (float)credits.Of(profile.Skills[i].Source));
        }

        var power = credits.ShownByAnotherPower;
        for (var i = 0; i < profile.Skills.Count; i++)
        {
            var credit = (float)credits.Of(profile.Skills[i].Source);
            foreach (var implied in lexicon.Skill(lexicon.Skills.Of(profile.Skills[i].Skill)).Shows)
            {
                if (credit * Raise(implied.Value, power) is var strength && strength >= LeastShown)
                {
                    shown.Imply(implied.Number, strength);
                }
            }
        }

        return shown.ToArrays();
    }

    /// <summary>Whole powers multiply: the general function took a tenth of the time of compiling a résumé.</summary>
    private static float Raise(float strength, double power)
    {
        if (power != Math.Floor(power))
        {
            return MathF.Pow(strength, (float)power);
        }

        var raised = strength;
        for (var times = 1; times < power; times++)
        {
            raised *= strength;
        }

        return raised;
    }

    /// <summary>Skills with how well each is shown, negative when only another shows it. Begins in arrays of the stack.</summary>
    private ref struct ShownSkills(Span<int> skills, Span<float> strengths)
    {
        private Span<int> skills = skills;
        private Span<float> strengths = strengths;
        private int count;

        public void Hold(int skill, float credit)
        {
            ref var strength = ref Of(skill);
            strength = Math.Max(strength, credit);
        }

        public void Imply(int skill, float credit)
        {
            ref var strength = ref Of(skill);
            strength = credit > Math.Abs(strength) ? -credit : strength;
        }

        public readonly (int[] Skills, float[] Shown) ToArrays() => (skills[..count].ToArray(), strengths[..count].ToArray());

        private ref float Of(int skill)
        {
            var at = skills[..count].IndexOf(skill);
            if (at < 0)
            {
                Grow();
                (at, skills[count], strengths[count]) = (count, skill, 0);
                count++;
            }

            return ref strengths[at];
        }

        private void Grow()
        {
            if (count < skills.Length)
            {
                return;
            }

            Span<int> moreSkills = new int[count * 2];
            Span<float> moreStrengths = new float[count * 2];
            skills.CopyTo(moreSkills);
            strengths.CopyTo(moreStrengths);
            skills = moreSkills;
            strengths = moreStrengths;
        }
    }
}
