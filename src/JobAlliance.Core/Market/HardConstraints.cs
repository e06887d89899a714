using JobAlliance.Core.Matching;
using JobAlliance.Core.Vocabulary;

namespace JobAlliance.Core.Market;

/// <summary>What retrieval leaves out before anything is judged: pairs that the scorer would refuse whatever else they have.</summary>
public static class HardConstraints
{
    /// <summary>Whether the posting may be shown to the graduate at all on this day.</summary>
    public static bool Allow(ResumeProfile resume, PostingProfile posting, DateOnly today) =>
        posting.OpenThrough() >= today
        && (resume.Degree == Degree.None || posting.MinimumDegree <= resume.Degree)
        && (!resume.CityIsMust || resume.City is null || posting.City is null || posting.City == resume.City)
        && !resume.BlockedEmployers.Contains(posting.EmployerKey)
        && !(posting.AgencyId is { } agency && resume.BlockedAgencies.Contains(agency))
        && IsInWindow(resume.GraduatesOn, posting)
        && Wishes(resume, posting);

    /// <summary>How many of the posting's skills the résumé shows.</summary>
    public static int SharedSkills(ResumeProfile resume, PostingProfile posting)
    {
        var held = resume.Skills.Select(skill => skill.Skill).ToHashSet();
        return posting.AllSkills().Count(held.Contains);
    }

    private static bool IsInWindow(DateOnly? graduatesOn, PostingProfile posting) =>
        graduatesOn is not { } day
        || ((posting.GraduatesFrom is not { } from || day >= from) && (posting.GraduatesThrough is not { } through || day <= through));

    private static bool Wishes(ResumeProfile resume, PostingProfile posting) =>
        (
            !resume.DistrictIsMust
            || resume.DesiredDistricts.Count == 0
            || posting.District is null
            || resume.DesiredDistricts.Contains(posting.District)
        )
        && (!resume.EmploymentTypeIsMust || resume.EmploymentTypes.Count == 0 || resume.EmploymentTypes.Contains(posting.EmploymentType))
        && (!resume.SalaryIsMust || resume.MinimumMonthlySalary is not { } wish || posting.Salary is not { } pay || pay.Maximum >= wish);
}
