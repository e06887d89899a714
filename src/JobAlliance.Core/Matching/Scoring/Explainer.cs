using JobAlliance.Core.Vocabulary;

namespace JobAlliance.Core.Matching.Scoring;

/// <summary>Says of every component but the skills what matched, what is missing and what is unknown.</summary>
internal sealed class Explainer(Lexicon lexicon, EvidenceStore store)
{
    private const double Same = 0.9;
    private const double Near = 0.4;

    public IReadOnlyList<Evidence> Role(in PostingView posting, double value)
    {
        var fit = RoleFit("role", value, posting.Role.Title);
        return posting.Facts.Seniority < Seniority.Middle
            ? fit
            : [.. fit, .. store.Of(Finding.Partly, "role.seniority", posting.Facts.Seniority.ToString())];
    }

    public IReadOnlyList<Evidence> DesiredRole(in PostingView posting, double value) => RoleFit("wish.role", value, posting.Role.Title);

    private IReadOnlyList<Evidence> RoleFit(string code, double value, string title) =>
        double.IsNaN(value) ? store.Of(Finding.Unknown, code + ".unknown")
        : value >= Same ? store.Of(Finding.Matched, code + ".same", title)
        : value >= Near ? store.Of(Finding.Partly, code + ".near", title)
        : store.Of(Finding.Missing, code + ".far", title);

    public IReadOnlyList<Evidence> Major(CompiledResume resume, in PostingView posting)
    {
        if (posting.Facts.Majors == 0)
        {
            return store.Of(Finding.Matched, "major.any");
        }

        var best = lexicon.MajorsOf(posting.Facts.Majors).MaxBy(asked => resume.Major == 0 ? MajorFit.None : lexicon.MajorFit(resume.Major, asked));
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

    public IReadOnlyList<Evidence> Experience(in PostingView posting, double value) =>
        double.IsNaN(value) ? store.Of(Finding.Unknown, "experience.unknown")
        : posting.Facts.AskedMonths == 0 ? store.Of(Finding.Matched, "experience.none-asked")
        : value >= 1 ? store.Of(Finding.Matched, "experience.enough", Number(posting.Facts.AskedMonths))
        : store.Of(value > 0 ? Finding.Partly : Finding.Missing, "experience.short", Number(posting.Facts.AskedMonths));

    public IReadOnlyList<Evidence> Degree(CompiledResume resume, in PostingView posting) =>
        posting.Facts.MinimumDegree == Vocabulary.Degree.None ? store.Of(Finding.Matched, "degree.any")
        : resume.Degree == Vocabulary.Degree.None ? store.Of(Finding.Unknown, "degree.unknown", posting.Facts.MinimumDegree.ToString())
        : resume.Degree >= posting.Facts.MinimumDegree ? store.Of(Finding.Matched, "degree.met", posting.Facts.MinimumDegree.ToString())
        : store.Of(Finding.Missing, "degree.too-low", posting.Facts.MinimumDegree.ToString());

    public IReadOnlyList<Evidence> District(CompiledResume resume, in PostingView posting, double value)
    {
        if (double.IsNaN(value))
        {
            return store.Of(Finding.Unknown, "district.unknown");
        }

        if (resume.City != 0 && posting.Facts.City != resume.City)
        {
            return store.Of(Finding.Missing, "city.other", lexicon.Cities[posting.Facts.City]);
        }

        var district = lexicon.Districts[posting.Facts.District];
        return resume.Districts.Length == 0
            ? store.Of(Finding.Matched, "district.any")
            : resume.NearnessOf(posting.Facts.District) switch
            {
                Nearness.Same => store.Of(Finding.Matched, "district.wished", district),
                Nearness.Adjacent => store.Of(Finding.Partly, "district.adjacent", district),
                Nearness.Near => store.Of(Finding.Partly, "district.near", district),
                _ => store.Of(Finding.Missing, "district.far", district),
            };
    }

    public IReadOnlyList<Evidence> Salary(CompiledResume resume, in PostingView posting) =>
        resume.SalaryWish <= 0 ? store.Of(Finding.Matched, "salary.no-wish")
        : posting.Facts.SalaryMaximum == 0 ? store.Of(Finding.Unknown, "salary.unknown")
        : posting.Facts.SalaryMinimum >= resume.SalaryWish ? SalaryOf(Finding.Matched, "salary.met", resume, posting)
        : posting.Facts.SalaryMaximum >= resume.SalaryWish ? SalaryOf(Finding.Matched, "salary.reached", resume, posting)
        : SalaryOf(Finding.Missing, "salary.below", resume, posting);

    private IReadOnlyList<Evidence> SalaryOf(Finding finding, string code, CompiledResume resume, in PostingView posting) =>
        store.Of(finding, code, Number(resume.SalaryWish), posting.Facts.SalaryMinimum, posting.Facts.SalaryMaximum);

    public IReadOnlyList<Evidence> EmploymentType(in PostingView posting, double value, bool isWished) =>
        Choice("type", posting.Facts.EmploymentType.ToString(), value, isWished);

    public IReadOnlyList<Evidence> Industry(in PostingView posting, double value, bool isWished) =>
        Choice("industry", lexicon.Industries[posting.Facts.Industry], value, isWished);

    private IReadOnlyList<Evidence> Choice(string what, string choice, double value, bool isWished) =>
        !isWished ? store.Of(Finding.Matched, what + ".any")
        : double.IsNaN(value) ? store.Of(Finding.Unknown, what + ".unknown")
        : value > 0 ? store.Of(Finding.Matched, what + ".wished", choice)
        : store.Of(Finding.Missing, what + ".other", choice);

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
