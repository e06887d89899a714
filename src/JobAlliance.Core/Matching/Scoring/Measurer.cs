using JobAlliance.Core.Vocabulary;

namespace JobAlliance.Core.Matching.Scoring;

/// <summary>
/// Measures every component of one résumé and one posting. One rule throughout: what nobody asks for is met, what is asked for and not told is unknown.
/// The formulas and their sources stand in this folder's parent's README.
/// </summary>
internal sealed class Measurer(Lexicon lexicon, ScoringWeights weights)
{
    private const double Unknown = double.NaN;

    private readonly double[] seniorities = [.. weights.Role.Seniority];

    public void Measure(CompiledResume resume, in PostingView posting, out Measures measures)
    {
        measures = default;
        MeasureSkills(resume, posting, ref measures);
        var wished = WishedRole(resume, posting);
        var experienced = Likeness(resume.ExperiencedOccupations, posting.Role.Occupations);
        measures[ComponentKind.Role] = Role(wished, experienced, posting);
        measures[ComponentKind.Major] = Major(resume, posting);
        measures[ComponentKind.Experience] = Experience(resume, posting, experienced);
        measures[ComponentKind.Degree] =
            posting.Facts.MinimumDegree == Degree.None ? 1
            : resume.Degree == Degree.None ? Unknown
            : resume.Degree >= posting.Facts.MinimumDegree ? 1
            : 0;
        measures[ComponentKind.DesiredRole] = wished;
        measures[ComponentKind.District] = District(resume, posting);
        measures[ComponentKind.Salary] = Salary(resume, posting);
        measures[ComponentKind.EmploymentType] =
            resume.EmploymentTypes == 0 ? 1
            : posting.Facts.EmploymentType == EmploymentType.Unknown ? Unknown
            : resume.EmploymentTypes >> (int)posting.Facts.EmploymentType & 1;
        measures[ComponentKind.Industry] =
            resume.Industries.Length == 0 ? 1
            : posting.Facts.Industry == 0 ? Unknown
            : resume.Industries.AsSpan().Contains(posting.Facts.Industry) ? 1
            : 0;
    }

    /// <summary>Coverage of what is asked for, each unit weighted by its rarity, the best of alternatives counted.</summary>
    private static void MeasureSkills(CompiledResume resume, in PostingView posting, ref Measures measures)
    {
        Span<double> covered = [0, 0, 0];
        var asked = 0;
        var skills = posting.Skills;
        for (int i = 0, next; i < skills.Length; i = next)
        {
            var best = 0f;
            next = posting.EndOfUnit(i);
            for (var at = i; at < next; at++)
            {
                best = Math.Max(best, resume.StrengthOf(skills[at].Skill));
            }

            covered[(int)skills[i].Kind] += (double)skills[i].Share * best;
            asked |= 1 << (int)skills[i].Kind;
        }

        measures[ComponentKind.MustSkills] = (asked & 1) == 0 ? Unknown : covered[0];
        measures[ComponentKind.NiceSkills] = (asked & 2) == 0 ? 1 : covered[1];
        measures[ComponentKind.LanguagesAndCertificates] = (asked & 4) == 0 ? 1 : covered[2];
    }

    /// <summary>Occupations and titles wished for against the posting's; unknown when either side says nothing.</summary>
    private double WishedRole(CompiledResume resume, in PostingView posting)
    {
        var occupations = Likeness(resume.DesiredOccupations, posting.Role.Occupations);
        var titles = TitleLikeness(resume, posting);
        return double.IsNaN(occupations) ? titles
            : double.IsNaN(titles) ? occupations
            : (1 - weights.Role.TitleShare) * occupations + weights.Role.TitleShare * titles;
    }

    private static double TitleLikeness(CompiledResume resume, in PostingView posting)
    {
        if (resume.DesiredTitles.Length == 0 || posting.Role.Terms.Terms.Length == 0)
        {
            return Unknown;
        }

        var best = 0.0;
        foreach (var title in resume.DesiredTitles)
        {
            best = Math.Max(best, title.Likeness(posting.Role.Terms));
        }

        return best;
    }

    private double Likeness(Strength[] held, Strength[] asked)
    {
        if (held.Length == 0 || asked.Length == 0)
        {
            return Unknown;
        }

        var best = 0.0;
        foreach (var a in held)
        {
            foreach (var b in asked)
            {
                best = Math.Max(best, (double)a.Value * b.Value * lexicon.OccupationSimilarity(a.Number, b.Number));
            }
        }

        return best;
    }

    private double Role(double wished, double experienced, in PostingView posting) =>
        seniorities[(int)posting.Facts.Seniority]
        * (
            double.IsNaN(wished) ? experienced
            : double.IsNaN(experienced) ? wished * weights.Role.WishedOnly
            : Math.Max(wished * weights.Role.WishedOnly, experienced)
        );

    private double Major(CompiledResume resume, in PostingView posting)
    {
        if (posting.Facts.Majors == 0)
        {
            return 1;
        }

        if (resume.Major == 0)
        {
            return Unknown;
        }

        var best = MajorFit.None;
        foreach (var asked in lexicon.MajorsOf(posting.Facts.Majors))
        {
            best = (MajorFit)Math.Max((int)best, (int)lexicon.MajorFit(resume.Major, asked));
        }

        return best switch
        {
            MajorFit.Exact => 1,
            MajorFit.Class => weights.Major.SameClass,
            MajorFit.Discipline => weights.Major.SameDiscipline,
            _ => 0,
        };
    }

    /// <summary>Months held over months asked for: work in another role counts half, projects count some months, so that a graduate is judged fairly.</summary>
    private double Experience(CompiledResume resume, in PostingView posting, double experienced)
    {
        var role = weights.Role;
        var held = resume.ExperienceMonths * (0.5 + 0.5 * (double.IsNaN(experienced) ? 0 : experienced));
        held += Math.Min(role.MonthsOfProjectsAtMost, role.MonthsOfProject * resume.Projects);
        return posting.Facts.AskedMonths < 0 ? Unknown
            : posting.Facts.AskedMonths == 0 ? 1
            : Math.Min(1, held / posting.Facts.AskedMonths);
    }

    private double District(CompiledResume resume, in PostingView posting)
    {
        if (resume.City == 0 && resume.Districts.Length == 0)
        {
            return 1;
        }

        if (posting.Facts.City == 0 || posting.Facts.City == resume.City && resume.Districts.Length > 0 && posting.Facts.District == 0)
        {
            return Unknown;
        }

        return posting.Facts.City != resume.City && resume.City != 0 ? 0
            : resume.Districts.Length == 0 ? 1
            : Worth(resume.NearnessOf(posting.Facts.District));
    }

    private double Worth(Nearness nearness) =>
        nearness switch
        {
            Nearness.Same => 1,
            Nearness.Adjacent => weights.Place.Adjacent,
            Nearness.Near => weights.Place.Near,
            _ => weights.Place.SameCity,
        };

    private double Salary(CompiledResume resume, in PostingView posting)
    {
        var place = weights.Place;
        return resume.SalaryWish <= 0 ? 1
            : posting.Facts.SalaryMaximum == 0 ? Unknown
            : posting.Facts.SalaryMinimum >= resume.SalaryWish ? 1
            : posting.Facts.SalaryMaximum >= resume.SalaryWish ? place.SalaryReached
            : place.SalaryReached * Math.Max(0, ((double)posting.Facts.SalaryMaximum / resume.SalaryWish - place.SalaryFloor) / (1 - place.SalaryFloor));
    }
}
