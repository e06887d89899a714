using JobAlliance.Core.Matching;
using JobAlliance.Core.Matching.Scoring;
using JobAlliance.Core.Vocabulary;

namespace JobAlliance.Core.Market.Embedded.Candidates;

/// <summary>Gives the profile back that a compiled posting was made of.</summary>
internal static class PostingDecompiler
{
    public static PostingProfile Profile(in PostingView posting, Lexicon lexicon)
    {
        ref readonly var facts = ref posting.Facts;
        var (must, oneOf, nice) = Skills(posting, lexicon);
        return new()
        {
            PostingId = facts.Id,
            Version = facts.Version,
            AgencyId = facts.Agency == 0 ? null : Guid.Parse(lexicon.Agencies[facts.Agency]),
            EmployerKey = lexicon.Employers[facts.Employer],
            Title = posting.Role.Title,
            Occupations = posting.Role.Keys,
            Seniority = facts.SaidSeniority,
            MustSkills = must,
            OneOfSkills = oneOf,
            NiceSkills = nice,
            MinimumDegree = facts.MinimumDegree,
            Majors = Array.ConvertAll(lexicon.MajorsOf(facts.Majors), major => lexicon.Majors[major]),
            MinimumExperienceMonths = facts.SaidMonths < 0 ? null : facts.SaidMonths,
            City = Key(lexicon.Cities, facts.City),
            District = Key(lexicon.Districts, facts.District),
            Salary = facts.SalaryHigh == 0 ? null : new SalaryRange(facts.SalaryLow, facts.SalaryHigh, facts.SalaryMonths),
            EmploymentType = facts.EmploymentType,
            Industry = Key(lexicon.Industries, facts.Industry),
            ValidThrough = Day(facts.LastDay, DateOnly.MaxValue),
            IsOpen = facts.IsOpen,
            LicenceValidThrough = Day(facts.LicenceLastDay, DateOnly.MaxValue),
            GraduatesFrom = Day(facts.GraduatesFrom, DateOnly.MinValue),
            GraduatesThrough = Day(facts.GraduatesThrough, DateOnly.MaxValue),
        };
    }

    private static (List<string> Must, List<IReadOnlyList<string>> OneOf, List<string> Nice) Skills(in PostingView posting, Lexicon lexicon)
    {
        var (must, oneOf, nice) = (new List<string>(), new List<IReadOnlyList<string>>(), new List<string>());
        for (int i = 0, next; i < posting.Skills.Length; i = next)
        {
            next = posting.EndOfUnit(i);
            if (next - i > 1)
            {
                oneOf.Add(Array.ConvertAll(posting.Skills[i..next].ToArray(), skill => lexicon.Skills[skill.Skill]));
            }
            else
            {
                (posting.Skills[i].Kind == AskKind.Must ? must : nice).Add(lexicon.Skills[posting.Skills[i].Skill]);
            }
        }

        return (must, oneOf, nice);
    }

    private static string? Key(Interner interner, int number) => number == 0 ? null : interner[number];

    public static DateOnly? Day(int day, DateOnly nothing) => day == nothing.DayNumber ? null : DateOnly.FromDayNumber(day);
}
