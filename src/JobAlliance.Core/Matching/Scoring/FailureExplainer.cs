using System.Globalization;

namespace JobAlliance.Core.Matching.Scoring;

/// <summary>Says which hard constraints failed.</summary>
internal sealed class FailureExplainer(Lexicon lexicon, EvidenceStore store)
{
    public IReadOnlyList<Evidence> Explain(Constraint failed, CompiledResume resume, CompiledPosting posting, string title) =>
        failed == Constraint.None
            ? []
            :
            [
                .. Enum.GetValues<Constraint>()
                    .Where(one => one != Constraint.None && failed.HasFlag(one))
                    .Select(one => Of(one, resume, posting, title)),
            ];

    private Evidence Of(Constraint constraint, CompiledResume resume, CompiledPosting posting, string title) =>
        constraint switch
        {
            Constraint.PostingClosed => One("posting.closed"),
            Constraint.LicenceExpired => One("licence.expired"),
            Constraint.DegreeTooLow => One("degree.too-low", posting.MinimumDegree.ToString()),
            Constraint.OutsideGraduationWindow => One("graduation.outside-window"),
            Constraint.SeniorityTooHigh => One("seniority.too-high", title),
            Constraint.OtherCity => One("city.other", lexicon.Cities[posting.City]),
            Constraint.OtherDistrict => One("district.other", lexicon.Districts[posting.District]),
            Constraint.SalaryBelow => One("salary.below-must", resume.SalaryWish.ToString(CultureInfo.InvariantCulture)),
            Constraint.OtherEmploymentType => One("type.other", posting.EmploymentType.ToString()),
            Constraint.BlockedEmployer => One("employer.blocked"),
            _ => One("agency.blocked"),
        };

    private Evidence One(string code) => store.Of(Finding.Missing, code)[0];

    private Evidence One(string code, string argument) => store.Of(Finding.Missing, code, argument)[0];
}
