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

    public void Measure(CompiledResume resume, CompiledPosting posting, out Measures measures)
    {
        measures = default;
        MeasureSkills(resume, posting, ref measures);
        var wished = WishedRole(resume, posting);
        var experienced = Likeness(resume.ExperiencedOccupations, posting.Occupations);
        measures[ComponentKind.Role] = Role(wished, experienced, posting);
        measures[ComponentKind.Major] = Major(resume, posting);
        measures[ComponentKind.Experience] = Experience(resume, posting, experienced);
        measures[ComponentKind.Degree] =
            posting.MinimumDegree == Degree.None ? 1
            : resume.Degree == Degree.None ? Unknown
            : resume.Degree >= posting.MinimumDegree ? 1
            : 0;
        measures[ComponentKind.DesiredRole] = wished;
        measures[ComponentKind.District] = District(resume, posting);
        measures[ComponentKind.Salary] = Salary(resume, posting);
        measures[ComponentKind.EmploymentType] =
            resume.EmploymentTypes == 0 ? 1
            : posting.EmploymentType == EmploymentType.Unknown ? Unknown
            : resume.EmploymentTypes >> (int)posting.EmploymentType & 1;
        measures[ComponentKind.Industry] =
            resume.Industries.Length == 0 ? 1
            : posting.Industry == 0 ? Unknown
            : resume.Industries.Contains(posting.Industry) ? 1
            : 0;
    }

    /// <summary>Coverage of what is asked for, each unit weighted by its rarity, the best of alternatives counted.</summary>
    private static void MeasureSkills(CompiledResume resume, CompiledPosting posting, ref Measures measures)
    {
        Span<double> covered = [0, 0, 0];
        var asked = 0;
        var skills = posting.Skills;
        for (int i = 0, next; i < skills.Length; i = next)
        {
            var best = 0f;
            for (next = i; next < skills.Length && skills[next].Unit == skills[i].Unit; next++)
            {
                best = Math.Max(best, resume.Strength(skills[next].Skill));
            }

            covered[(int)skills[i].Kind] += (double)skills[i].Share * best;
            asked |= 1 << (int)skills[i].Kind;
        }

        measures[ComponentKind.MustSkills] = (asked & 1) == 0 ? Unknown : covered[0];
        measures[ComponentKind.NiceSkills] = (asked & 2) == 0 ? 1 : covered[1];
        measures[ComponentKind.LanguagesAndCertificates] = (asked & 4) == 0 ? 1 : covered[2];
    }

    /// <summary>Occupations and titles wished for against the posting's; unknown when either side says nothing.</summary>
    private double WishedRole(CompiledResume resume, CompiledPosting posting)
    {
        var occupations = Likeness(resume.DesiredOccupations, posting.Occupations);
        var titles = TitleLikeness(resume, posting);
        return double.IsNaN(occupations) ? titles
            : double.IsNaN(titles) ? occupations
            : (1 - weights.Role.TitleShare) * occupations + weights.Role.TitleShare * titles;
    }

    private static double TitleLikeness(CompiledResume resume, CompiledPosting posting)
    {
        if (resume.DesiredTitles.Length == 0 || posting.Title.Terms.Length == 0)
        {
            return Unknown;
        }

        var best = 0.0;
        foreach (var title in resume.DesiredTitles)
        {
            best = Math.Max(best, title.Likeness(posting.Title));
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

    private double Role(double wished, double experienced, CompiledPosting posting) =>
        seniorities[(int)posting.Seniority]
        * (
            double.IsNaN(wished) ? experienced
            : double.IsNaN(experienced) ? wished * weights.Role.WishedOnly
            : Math.Max(wished * weights.Role.WishedOnly, experienced)
        );

    private double Major(CompiledResume resume, CompiledPosting posting)
    {
        if (posting.Majors.Length == 0)
        {
            return 1;
        }

        if (resume.Major == 0)
        {
            return Unknown;
        }

        var best = MajorFit.None;
        foreach (var asked in posting.Majors)
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
    private double Experience(CompiledResume resume, CompiledPosting posting, double experienced)
    {
        var role = weights.Role;
        var held = resume.ExperienceMonths * (0.5 + 0.5 * (double.IsNaN(experienced) ? 0 : experienced));
        held += Math.Min(role.MonthsOfProjectsAtMost, role.MonthsOfProject * resume.Projects);
        return posting.ExperienceMonths < 0 ? Unknown
            : posting.ExperienceMonths == 0 ? 1
            : Math.Min(1, held / posting.ExperienceMonths);
    }

    private double District(CompiledResume resume, CompiledPosting posting)
    {
        if (resume.City == 0 && resume.Districts.Length == 0)
        {
            return 1;
        }

        if (posting.City == 0 || posting.City == resume.City && resume.Districts.Length > 0 && posting.District == 0)
        {
            return Unknown;
        }

        return posting.City != resume.City && resume.City != 0 ? 0
            : resume.Districts.Length == 0 ? 1
            : Worth(Nearest(resume, posting));
    }

    private double Worth(Nearness nearness) =>
        nearness switch
        {
            Nearness.Same => 1,
            Nearness.Adjacent => weights.Place.Adjacent,
            Nearness.SameRing => weights.Place.SameRing,
            _ => weights.Place.SameCity,
        };

    public Nearness Nearest(CompiledResume resume, CompiledPosting posting)
    {
        var best = Nearness.SameCity;
        foreach (var district in resume.Districts)
        {
            best = (Nearness)Math.Max((int)best, (int)lexicon.DistrictNearness(posting.City, district, posting.District));
        }

        return best;
    }

    private double Salary(CompiledResume resume, CompiledPosting posting)
    {
        var place = weights.Place;
        return resume.SalaryWish <= 0 ? 1
            : posting.SalaryMaximum == 0 ? Unknown
            : posting.SalaryMinimum >= resume.SalaryWish ? 1
            : posting.SalaryMaximum >= resume.SalaryWish ? place.SalaryReached
            : place.SalaryReached * Math.Max(0, ((double)posting.SalaryMaximum / resume.SalaryWish - place.SalaryFloor) / (1 - place.SalaryFloor));
    }
}
