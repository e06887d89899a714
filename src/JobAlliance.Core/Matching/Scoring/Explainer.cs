using JobAlliance.Core.Vocabulary;

namespace JobAlliance.Core.Matching.Scoring;

/// <summary>Says of every component but the skills what matched, what is missing and what is unknown.</summary>
internal sealed class Explainer(Lexicon lexicon, Measurer measurer, EvidenceStore store)
{
    private const double Same = 0.9;
    private const double Near = 0.4;

    public IReadOnlyList<Evidence> Role(string title, double value, CompiledPosting compiled)
    {
        var fit = RoleFit("role", value, title);
        return compiled.Seniority < Seniority.Middle ? fit : [.. fit, .. store.Of(Finding.Partly, "role.seniority", compiled.Seniority.ToString())];
    }

    public IReadOnlyList<Evidence> DesiredRole(string title, double value) => RoleFit("wish.role", value, title);

    private IReadOnlyList<Evidence> RoleFit(string code, double value, string title) =>
        double.IsNaN(value) ? store.Of(Finding.Unknown, code + ".unknown")
        : value >= Same ? store.Of(Finding.Matched, code + ".same", title)
        : value >= Near ? store.Of(Finding.Partly, code + ".near", title)
        : store.Of(Finding.Missing, code + ".far", title);

    public IReadOnlyList<Evidence> Major(CompiledResume resume, CompiledPosting posting)
    {
        if (posting.Majors.Length == 0)
        {
            return store.Of(Finding.Matched, "major.any");
        }

        var best = posting.Majors.MaxBy(asked => resume.Major == 0 ? MajorFit.None : lexicon.MajorFit(resume.Major, asked));
        var asked = lexicon.Majors[best];
        return resume.Major == 0
            ? store.Of(Finding.Unknown, "major.unknown", asked)
            : lexicon.MajorFit(resume.Major, best) switch
            {
                MajorFit.Exact => store.Of(Finding.Matched, "major.exact", asked),
                MajorFit.Class => store.Of(Finding.Partly, "major.class", asked),
                MajorFit.Discipline => store.Of(Finding.Partly, "major.discipline", asked),
                _ => store.Of(Finding.Missing, "major.other", asked),
            };
    }

    public IReadOnlyList<Evidence> Experience(CompiledPosting posting, double value) =>
        double.IsNaN(value) ? store.Of(Finding.Unknown, "experience.unknown")
        : posting.ExperienceMonths == 0 ? store.Of(Finding.Matched, "experience.none-asked")
        : value >= 1 ? store.Of(Finding.Matched, "experience.enough", Number(posting.ExperienceMonths))
        : store.Of(value > 0 ? Finding.Partly : Finding.Missing, "experience.short", Number(posting.ExperienceMonths));

    public IReadOnlyList<Evidence> Degree(CompiledResume resume, CompiledPosting posting) =>
        posting.MinimumDegree == Vocabulary.Degree.None ? store.Of(Finding.Matched, "degree.any")
        : resume.Degree == Vocabulary.Degree.None ? store.Of(Finding.Unknown, "degree.unknown", posting.MinimumDegree.ToString())
        : resume.Degree >= posting.MinimumDegree ? store.Of(Finding.Matched, "degree.met", posting.MinimumDegree.ToString())
        : store.Of(Finding.Missing, "degree.too-low", posting.MinimumDegree.ToString());

    public IReadOnlyList<Evidence> District(CompiledResume resume, CompiledPosting posting, double value)
    {
        if (double.IsNaN(value))
        {
            return store.Of(Finding.Unknown, "district.unknown");
        }

        if (resume.City != 0 && posting.City != resume.City)
        {
            return store.Of(Finding.Missing, "city.other", lexicon.Cities[posting.City]);
        }

        var district = lexicon.Districts[posting.District];
        return resume.Districts.Length == 0
            ? store.Of(Finding.Matched, "district.any")
            : measurer.Nearest(resume, posting) switch
            {
                Nearness.Same => store.Of(Finding.Matched, "district.wished", district),
                Nearness.Adjacent => store.Of(Finding.Partly, "district.adjacent", district),
                Nearness.SameRing => store.Of(Finding.Partly, "district.same-ring", district),
                _ => store.Of(Finding.Missing, "district.far", district),
            };
    }

    public IReadOnlyList<Evidence> Salary(CompiledResume resume, CompiledPosting posting) =>
        resume.SalaryWish <= 0 ? store.Of(Finding.Matched, "salary.no-wish")
        : posting.SalaryMaximum == 0 ? store.Of(Finding.Unknown, "salary.unknown")
        : posting.SalaryMinimum >= resume.SalaryWish ? SalaryOf(Finding.Matched, "salary.met", resume, posting)
        : posting.SalaryMaximum >= resume.SalaryWish ? SalaryOf(Finding.Matched, "salary.reached", resume, posting)
        : SalaryOf(Finding.Missing, "salary.below", resume, posting);

    private IReadOnlyList<Evidence> SalaryOf(Finding finding, string code, CompiledResume resume, CompiledPosting posting) =>
        store.Of(finding, code, Number(resume.SalaryWish), posting.SalaryMinimum, posting.SalaryMaximum);

    public IReadOnlyList<Evidence> EmploymentType(CompiledPosting posting, double value, bool isWished) =>
        Choice("type", posting.EmploymentType.ToString(), value, isWished);

    public IReadOnlyList<Evidence> Industry(CompiledPosting posting, double value, bool isWished) =>
        Choice("industry", lexicon.Industries[posting.Industry], value, isWished);

    private IReadOnlyList<Evidence> Choice(string what, string choice, double value, bool isWished) =>
        !isWished ? store.Of(Finding.Matched, what + ".any")
        : double.IsNaN(value) ? store.Of(Finding.Unknown, what + ".unknown")
        : value > 0 ? store.Of(Finding.Matched, what + ".wished", choice)
        : store.Of(Finding.Missing, what + ".other", choice);

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
