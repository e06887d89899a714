using System.Globalization;
using JobAlliance.Core.Vocabulary;

namespace JobAlliance.Core.Matching.Scoring;

/// <summary>Says of every component but the skills what matched, what is missing and what is unknown.</summary>
internal sealed class Explainer(Lexicon lexicon)
{
    private const double Same = 0.9;
    private const double Near = 0.4;
    private const int Any = -1;
    private const int OtherCity = -2;

    private readonly SharedStore<IReadOnlyList<Evidence>> store = new(11);

    /// <summary>The evidence of a component that has this value.</summary>
    /// <param name="key">What <see cref="KeyOf"/> gave.</param>
    public IReadOnlyList<Evidence> Explain(ShareKey key, ComponentKind kind, CompiledResume resume, in PostingView posting, double value) =>
        store.Find(key) ?? store.Keep(key, Say(kind, resume, posting, value));

    /// <summary>All that the words depend on.</summary>
    public static ShareKey KeyOf(ComponentKind kind, CompiledResume resume, in PostingView posting, double value)
    {
        ref readonly var facts = ref posting.Facts;
        return kind switch
        {
            ComponentKind.Role => new((int)kind, posting.Role.Number, Step(value), (int)facts.Seniority),
            ComponentKind.DesiredRole => new((int)kind, posting.Role.Number, Step(value)),
            ComponentKind.Major => new((int)kind, facts.Majors, resume.Major),
            ComponentKind.Experience => new((int)kind, facts.AskedMonths, Whole(value)),
            ComponentKind.Degree => new((int)kind, (int)facts.MinimumDegree, (int)resume.Degree),
            ComponentKind.District => DistrictKey(DistrictState(resume, facts, value), facts),
            ComponentKind.Salary => new((int)kind, resume.SalaryWish, facts.SalaryMinimum, facts.SalaryMaximum),
            ComponentKind.EmploymentType => new((int)kind, (int)facts.EmploymentType, resume.EmploymentTypes == 0 ? Any : Whole(value)),
            _ => new((int)kind, facts.Industry, resume.Industries.Length == 0 ? Any : Whole(value)),
        };
    }

    private IReadOnlyList<Evidence> Say(ComponentKind kind, CompiledResume resume, in PostingView posting, double value) =>
        kind switch
        {
            ComponentKind.Role => Role(posting, value),
            ComponentKind.DesiredRole => [RoleFit("wish.role", value, posting.Role.Title)],
            ComponentKind.Major => [Major(resume, posting.Facts.Majors)],
            ComponentKind.Experience => [Experience(posting.Facts.AskedMonths, value)],
            ComponentKind.Degree => [DegreeOf(resume, posting.Facts.MinimumDegree)],
            ComponentKind.District => [District(resume, posting.Facts, value)],
            ComponentKind.Salary => [Salary(resume, posting.Facts)],
            ComponentKind.EmploymentType => [Choice("type", posting.Facts.EmploymentType.ToString(), value, resume.EmploymentTypes != 0)],
            _ => [Choice("industry", lexicon.Industries[posting.Facts.Industry], value, resume.Industries.Length > 0)],
        };

    /// <summary>0 unknown, then far, near, the same.</summary>
    private static int Step(double value) =>
        double.IsNaN(value) ? 0
        : value >= Same ? 3
        : value >= Near ? 2
        : 1;

    /// <summary>0 unknown, then nothing, a part, all.</summary>
    private static int Whole(double value) =>
        double.IsNaN(value) ? 0
        : value >= 1 ? 3
        : value > 0 ? 2
        : 1;

    private static int DistrictState(CompiledResume resume, in PostingFacts facts, double value) =>
        double.IsNaN(value) ? -3
        : resume.City != 0 && facts.City != resume.City ? OtherCity
        : resume.Districts.Length == 0 ? Any
        : (int)resume.NearnessOf(facts.District);

    private static ShareKey DistrictKey(int state, in PostingFacts facts) =>
        new((int)ComponentKind.District, state == OtherCity ? facts.City : facts.District, state);

    private static IReadOnlyList<Evidence> Role(in PostingView posting, double value)
    {
        var fit = RoleFit("role", value, posting.Role.Title);
        var seniority = posting.Facts.Seniority;
        return seniority < Seniority.Middle ? [fit] : [fit, Of(Finding.Partly, "role.seniority", seniority.ToString())];
    }

    private static Evidence RoleFit(string code, double value, string title) =>
        Step(value) switch
        {
            0 => Of(Finding.Unknown, code + ".unknown"),
            1 => Of(Finding.Missing, code + ".far", title),
            2 => Of(Finding.Partly, code + ".near", title),
            _ => Of(Finding.Matched, code + ".same", title),
        };

    private Evidence Major(CompiledResume resume, int majors)
    {
        if (majors == 0)
        {
            return Of(Finding.Matched, "major.any");
        }

        var best = lexicon.MajorsOf(majors).MaxBy(asked => resume.Major == 0 ? MajorFit.None : lexicon.MajorFit(resume.Major, asked));
        var asked = lexicon.Majors[best];
        return resume.Major == 0
            ? Of(Finding.Unknown, "major.unknown", asked)
            : lexicon.MajorFit(resume.Major, best) switch
            {
                MajorFit.Exact => Of(Finding.Matched, "major.exact", asked),
                MajorFit.Class => Of(Finding.Partly, "major.class", asked),
                MajorFit.Discipline => Of(Finding.Partly, "major.discipline", asked),
                _ => Of(Finding.Missing, "major.other", asked),
            };
    }

    private static Evidence Experience(int months, double value) =>
        double.IsNaN(value) ? Of(Finding.Unknown, "experience.unknown")
        : months == 0 ? Of(Finding.Matched, "experience.none-asked")
        : value >= 1 ? Of(Finding.Matched, "experience.enough", Number(months))
        : Of(value > 0 ? Finding.Partly : Finding.Missing, "experience.short", Number(months));

    private static Evidence DegreeOf(CompiledResume resume, Degree minimum) =>
        minimum == Degree.None ? Of(Finding.Matched, "degree.any")
        : resume.Degree == Degree.None ? Of(Finding.Unknown, "degree.unknown", minimum.ToString())
        : resume.Degree >= minimum ? Of(Finding.Matched, "degree.met", minimum.ToString())
        : Of(Finding.Missing, "degree.too-low", minimum.ToString());

    private Evidence District(CompiledResume resume, in PostingFacts facts, double value)
    {
        var district = lexicon.Districts[facts.District];
        return DistrictState(resume, facts, value) switch
        {
            -3 => Of(Finding.Unknown, "district.unknown"),
            OtherCity => Of(Finding.Missing, "city.other", lexicon.Cities[facts.City]),
            Any => Of(Finding.Matched, "district.any"),
            (int)Nearness.Same => Of(Finding.Matched, "district.wished", district),
            (int)Nearness.Adjacent => Of(Finding.Partly, "district.adjacent", district),
            (int)Nearness.Near => Of(Finding.Partly, "district.near", district),
            _ => Of(Finding.Missing, "district.far", district),
        };
    }

    private static Evidence Salary(CompiledResume resume, in PostingFacts facts) =>
        resume.SalaryWish <= 0 ? Of(Finding.Matched, "salary.no-wish")
        : facts.SalaryMaximum == 0 ? Of(Finding.Unknown, "salary.unknown")
        : facts.SalaryMinimum >= resume.SalaryWish ? SalaryOf(Finding.Matched, "salary.met", resume, facts)
        : facts.SalaryMaximum >= resume.SalaryWish ? SalaryOf(Finding.Matched, "salary.reached", resume, facts)
        : SalaryOf(Finding.Missing, "salary.below", resume, facts);

    private static Evidence SalaryOf(Finding finding, string code, CompiledResume resume, in PostingFacts facts) =>
        new(finding, code, [Number(resume.SalaryWish), Number(facts.SalaryMinimum), Number(facts.SalaryMaximum)]);

    private static Evidence Choice(string what, string choice, double value, bool isWished) =>
        !isWished ? Of(Finding.Matched, what + ".any")
        : double.IsNaN(value) ? Of(Finding.Unknown, what + ".unknown")
        : value > 0 ? Of(Finding.Matched, what + ".wished", choice)
        : Of(Finding.Missing, what + ".other", choice);

    private static Evidence Of(Finding finding, string code) => new(finding, code, []);

    private static Evidence Of(Finding finding, string code, string argument) => new(finding, code, [argument]);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
