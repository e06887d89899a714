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
        ref readonly var facts = ref posting.Facts;
        var wished = WishedRole(resume, posting.Role);
        var experienced = Likeness(resume.ExperiencedOccupations, posting.Role.Occupations);
        measures[ComponentKind.Role] = Role(wished, experienced, facts.Seniority);
        measures[ComponentKind.Major] = Major(resume, facts.Majors);
        measures[ComponentKind.Experience] = Experience(resume, facts.AskedMonths, double.IsNaN(experienced) ? 0 : experienced);
        measures[ComponentKind.Degree] = DegreeOf(resume, facts.MinimumDegree);
        measures[ComponentKind.DesiredRole] = wished;
        measures[ComponentKind.District] = District(resume, facts.City, facts.District);
        measures[ComponentKind.Salary] = Salary(resume, facts.SalaryMinimum, facts.SalaryMaximum);
        measures[ComponentKind.EmploymentType] = TypeOf(resume, facts.EmploymentType);
        measures[ComponentKind.Industry] = Industry(resume, facts.Industry);
    }

    /// <summary>Coverage of what is asked for, each unit weighted by its rarity, the best of alternatives counted; of a long list of musts, enough is all.</summary>
    private static void MeasureSkills(CompiledResume resume, in PostingView posting, ref Measures measures)
    {
        Span<double> covered = [0, 0, 0];
        Span<double> whole = [0, 0, 0];
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
            whole[(int)skills[i].Kind] += skills[i].Share;
        }

        measures[ComponentKind.MustSkills] = whole[0] == 0 ? Unknown : MustCoverage.Of(covered[0], whole[0]);
        measures[ComponentKind.NiceSkills] = whole[1] == 0 ? 1 : covered[1];
        measures[ComponentKind.LanguagesAndCertificates] = whole[2] == 0 ? 1 : covered[2];
    }

    /// <summary>Occupations and titles wished for against the posting's; unknown when either side says nothing.</summary>
    private double WishedRole(CompiledResume resume, PostingRole role)
    {
        var occupations = Likeness(resume.DesiredOccupations, role.Occupations);
        var titles = TitleLikeness(resume, role.Terms);
        return double.IsNaN(occupations) ? titles
            : double.IsNaN(titles) ? occupations
            : (1 - weights.Role.TitleShare) * occupations + weights.Role.TitleShare * titles;
    }

    private static double TitleLikeness(CompiledResume resume, CompiledTitle asked)
    {
        if (resume.DesiredTitles.Length == 0 || asked.Terms.Length == 0)
        {
            return Unknown;
        }

        var best = 0.0;
        foreach (var title in resume.DesiredTitles)
        {
            best = Math.Max(best, title.Likeness(asked));
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

    private double Role(double wished, double experienced, Seniority seniority) =>
        seniorities[(int)seniority]
        * (
            double.IsNaN(wished) ? experienced
            : double.IsNaN(experienced) ? wished * weights.Role.WishedOnly
            : Math.Max(wished * weights.Role.WishedOnly, experienced)
        );

    public double Major(CompiledResume resume, int majors)
    {
        if (majors == 0 || resume.Major == 0)
        {
            return majors == 0 ? 1 : Unknown;
        }

        return resume.MajorFits[majors] switch
        {
            MajorFit.Exact => 1,
            MajorFit.Class => weights.Major.SameClass,
            MajorFit.Discipline => weights.Major.SameDiscipline,
            _ => 0,
        };
    }

    /// <summary>Months held over months asked for: work in another role counts half, projects count some months, so that a graduate is judged fairly.</summary>
    /// <param name="experienced">How near the work done is to the posting's role, 0..1.</param>
    public double Experience(CompiledResume resume, int months, double experienced)
    {
        var role = weights.Role;
        var held = resume.ExperienceMonths * (0.5 + (0.5 * experienced));
        held += Math.Min(role.MonthsOfProjectsAtMost, role.MonthsOfProject * resume.Projects);
        return months < 0 ? Unknown
            : months == 0 ? 1
            : Math.Min(1, held / months);
    }

    public static double DegreeOf(CompiledResume resume, Degree minimum) =>
        minimum == Degree.None ? 1
        : resume.Degree == Degree.None ? Unknown
        : resume.Degree >= minimum ? 1
        : 0;

    public double District(CompiledResume resume, int city, int district) =>
        resume.City == 0 && resume.Districts.Length == 0 ? 1
        : city == 0 ? Unknown
        : city != resume.City && resume.City != 0 ? 0
        : resume.Districts.Length == 0 ? 1
        : district == 0 ? Unknown
        : resume.NearnessOf(district) switch
        {
            Nearness.Same => 1,
            Nearness.Adjacent => weights.Place.Adjacent,
            Nearness.Near => weights.Place.Near,
            _ => weights.Place.SameCity,
        };

    /// <summary>1 when all of the range meets the wish, less when only its end does, then falling to 0 at a part of the wish.</summary>
    public double Salary(CompiledResume resume, double minimum, double maximum)
    {
        var place = weights.Place;
        return resume.SalaryWish <= 0 ? 1
            : maximum <= 0 ? Unknown
            : minimum >= resume.SalaryWish ? 1
            : maximum >= resume.SalaryWish ? place.SalaryReached
            : place.SalaryReached * Math.Max(0, (maximum / resume.SalaryWish - place.SalaryFloor) / (1 - place.SalaryFloor));
    }

    public static double TypeOf(CompiledResume resume, EmploymentType type) =>
        resume.EmploymentTypes == 0 ? 1
        : type == EmploymentType.Unknown ? Unknown
        : (resume.EmploymentTypes >> (int)type) & 1;

    public static double Industry(CompiledResume resume, int industry) =>
        resume.Industries.Length == 0 ? 1
        : industry == 0 ? Unknown
        : resume.Industries.AsSpan().Contains(industry) ? 1
        : 0;
}
