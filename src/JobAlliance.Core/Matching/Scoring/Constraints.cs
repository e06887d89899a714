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
    public static Constraint Failed(CompiledResume resume, in PostingView posting, ScoringWeights weights, int today) =>
        FailedByAll(posting, weights, today)
        | When(resume.Degree != Degree.None && resume.Degree < posting.Facts.MinimumDegree, Constraint.DegreeTooLow)
        | When(IsOutsideWindow(resume, posting), Constraint.OutsideGraduationWindow)
        | When(resume.CityIsMust && resume.City != 0 && resume.City != posting.Facts.City, Constraint.OtherCity)
        | When(
            resume.DistrictIsMust && resume.Districts.Length > 0 && !resume.Districts.AsSpan().Contains(posting.Facts.District),
            Constraint.OtherDistrict
        )
        | When(resume.SalaryIsMust && resume.SalaryWish > posting.Facts.SalaryMaximum, Constraint.SalaryBelow)
        | When(IsOtherType(resume, posting), Constraint.OtherEmploymentType)
        | When(posting.Facts.Employer != 0 && resume.BlockedEmployers.AsSpan().Contains(posting.Facts.Employer), Constraint.BlockedEmployer)
        | When(posting.Facts.Agency != 0 && resume.BlockedAgencies.AsSpan().Contains(posting.Facts.Agency), Constraint.BlockedAgency);

    /// <summary>Those that fail whoever the graduate is.</summary>
    public static Constraint FailedByAll(in PostingView posting, ScoringWeights weights, int today) =>
        When(!posting.Facts.IsOpen || posting.Facts.LastDay < today, Constraint.PostingClosed)
        | When(posting.Facts.LicenceLastDay < today, Constraint.LicenceExpired)
        | When(weights.Role.Seniority[(int)posting.Facts.Seniority] <= 0, Constraint.SeniorityTooHigh);

    private static Constraint When(bool failed, Constraint constraint) => failed ? constraint : Constraint.None;

    private static bool IsOutsideWindow(CompiledResume resume, in PostingView posting) =>
        resume.GraduatesOn != 0 && (resume.GraduatesOn < posting.Facts.GraduatesFrom || resume.GraduatesOn > posting.Facts.GraduatesThrough);

    private static bool IsOtherType(CompiledResume resume, in PostingView posting) =>
        resume.EmploymentTypeIsMust && resume.EmploymentTypes != 0 && (resume.EmploymentTypes >> (int)posting.Facts.EmploymentType & 1) == 0;
}
