using JobAlliance.Core.Vocabulary;

namespace JobAlliance.Core.Matching.Scoring;

/// <summary>A hard constraint, a bit each. What the graduate marked as a must has to be known to hold; what an employer asks fails only when known not to.</summary>
[Flags]
internal enum Constraint
{
    None = 0,
    PostingClosed = 1,
    LicenceExpired = 1 << 1,
    DegreeTooLow = 1 << 2,
    OutsideGraduationWindow = 1 << 3,
    SeniorityTooHigh = 1 << 4,
    OtherCity = 1 << 5,
    OtherDistrict = 1 << 6,
    SalaryBelow = 1 << 7,
    OtherEmploymentType = 1 << 8,
    BlockedEmployer = 1 << 9,
    BlockedAgency = 1 << 10,
}

internal static class Constraints
{
    /// <summary>All that fail.</summary>
    public static Constraint Failed(CompiledResume resume, CompiledPosting posting, ScoringWeights weights, int today) =>
        When(!posting.IsOpen || posting.LastDay < today, Constraint.PostingClosed)
        | When(posting.LicenceLastDay < today, Constraint.LicenceExpired)
        | When(resume.Degree != Degree.None && resume.Degree < posting.MinimumDegree, Constraint.DegreeTooLow)
        | When(IsOutsideWindow(resume, posting), Constraint.OutsideGraduationWindow)
        | When(weights.Role.Seniority[(int)posting.Seniority] <= 0, Constraint.SeniorityTooHigh)
        | When(resume.CityIsMust && resume.City != 0 && resume.City != posting.City, Constraint.OtherCity)
        | When(resume.DistrictIsMust && resume.Districts.Length > 0 && !resume.Districts.Contains(posting.District), Constraint.OtherDistrict)
        | When(resume.SalaryIsMust && resume.SalaryWish > posting.SalaryMaximum, Constraint.SalaryBelow)
        | When(IsOtherType(resume, posting), Constraint.OtherEmploymentType)
        | When(posting.Employer != 0 && resume.BlockedEmployers.Contains(posting.Employer), Constraint.BlockedEmployer)
        | When(posting.AgencyId != Guid.Empty && resume.BlockedAgencies.Contains(posting.AgencyId), Constraint.BlockedAgency);

    private static Constraint When(bool failed, Constraint constraint) => failed ? constraint : Constraint.None;

    private static bool IsOutsideWindow(CompiledResume resume, CompiledPosting posting) =>
        resume.GraduatesOn != 0 && (resume.GraduatesOn < posting.GraduatesFrom || resume.GraduatesOn > posting.GraduatesThrough);

    private static bool IsOtherType(CompiledResume resume, CompiledPosting posting) =>
        resume.EmploymentTypeIsMust && resume.EmploymentTypes != 0 && (resume.EmploymentTypes >> (int)posting.EmploymentType & 1) == 0;
}
