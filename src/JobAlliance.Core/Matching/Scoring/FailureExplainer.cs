using System.Globalization;

namespace JobAlliance.Core.Matching.Scoring;

/// <summary>Says which hard constraints failed.</summary>
internal sealed class FailureExplainer(Lexicon lexicon)
{
    public IReadOnlyList<Evidence> Explain(Constraint failed, CompiledResume resume, in PostingView posting)
    {
        if (failed == Constraint.None)
        {
            return [];
        }

        var evidence = new List<Evidence>();
        foreach (var constraint in Enum.GetValues<Constraint>())
        {
            if (constraint != Constraint.None && failed.HasFlag(constraint))
            {
                evidence.Add(Of(constraint, resume, posting));
            }
        }

        return evidence;
    }

    private Evidence Of(Constraint constraint, CompiledResume resume, in PostingView posting) =>
        constraint switch
        {
            Constraint.PostingClosed => One("posting.closed"),
            Constraint.LicenceExpired => One("licence.expired"),
            Constraint.DegreeTooLow => One("degree.too-low", posting.Facts.MinimumDegree.ToString()),
            Constraint.OutsideGraduationWindow => One("graduation.outside-window"),
            Constraint.SeniorityTooHigh => One("seniority.too-high", posting.Role.Title),
            Constraint.OtherCity => One("city.other", lexicon.Cities[posting.Facts.City]),
            Constraint.OtherDistrict => One("district.other", lexicon.Districts[posting.Facts.District]),
            Constraint.SalaryBelow => One("salary.below-must", resume.SalaryWish.ToString(CultureInfo.InvariantCulture)),
            Constraint.OtherEmploymentType => One("type.other", posting.Facts.EmploymentType.ToString()),
            Constraint.BlockedEmployer => One("employer.blocked"),
            _ => One("agency.blocked"),
        };

    private static Evidence One(string code) => new(Finding.Missing, code, []);

    private static Evidence One(string code, string argument) => new(Finding.Missing, code, [argument]);
}
