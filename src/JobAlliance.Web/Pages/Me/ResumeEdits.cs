using JobAlliance.Web.Pages.Shared.Editing;

namespace JobAlliance.Web.Pages.Me;

/// <summary>The fields of each step of the résumé. A list of entries is one field: two people's entries have no names to tell them apart by.</summary>
internal static class ResumeEdits
{
    private static readonly EditedField[] Profile =
    [
        new("Profile.Name", "Resume.Name", "Name"),
        new("Profile.Phone", "Resume.Phone", "Phone"),
        new("Profile.Email", "Resume.Email", "Email"),
        new("Profile.University", "Resume.University", "University"),
        new("Profile.Major", "Resume.Major", "Major"),
        new("Profile.Degree", "Resume.Degree", "Degree"),
        new("Profile.GraduatesOn", "Resume.GraduatesOn", "GraduatesOn"),
        new("Profile.City", "Resume.City", "City"),
        new("Profile.District", "Resume.District", "District"),
        new("Headline", "Resume.Headline", "Draft.Headline"),
        new("Summary", "Resume.Summary", "Draft.Summary"),
    ];

    private static readonly EditedField[] Skills =
    [
        new("Skills.Skills", "Resume.SkillList", "Draft.Skills"),
        new("Skills.Certificates", "Resume.Certificates", "Draft.Certificates"),
        new("Skills.Languages", "Resume.Languages", "Draft.Languages"),
    ];

    private static readonly EditedField[] Wishes =
    [
        new("Wishes.Titles", "Resume.WishTitles", "DraftWishes.Titles"),
        new("Wishes.City", "Resume.WishCity", "DraftWishes.City"),
        new("Wishes.Districts", "Resume.WishDistricts", "DraftWishes.Districts"),
        new("Wishes.DistrictIsMust", "Resume.DistrictIsMust", "DraftWishes.DistrictIsMust"),
        new("Wishes.MinimumMonthlySalary", "Resume.WishSalary", "DraftWishes.MinimumMonthlySalary"),
        new("Wishes.SalaryIsMust", "Resume.SalaryIsMust", "DraftWishes.SalaryIsMust"),
        new("Wishes.EmploymentTypes", "Resume.WishTypes", "DraftWishes.EmploymentTypes"),
        new("Wishes.Industries", "Resume.WishIndustries", "DraftWishes.Industries"),
        new("Wishes.BlockedEmployers", "Resume.BlockedEmployers", "DraftWishes.BlockedEmployers"),
        new("Wishes.BlockedAgencies", "Resume.BlockedAgencies", "DraftWishes.BlockedAgencies"),
    ];

    public static IReadOnlyList<EditedField> Of(ResumeStep step) =>
        step switch
        {
            ResumeStep.Profile => Profile,
            ResumeStep.Education => [new("Education", "Enums.ResumeStep.Education", "Draft.Education")],
            ResumeStep.Work => [new("Work", "Enums.ResumeStep.Work", "Draft.Work")],
            ResumeStep.Projects => [new("Projects", "Enums.ResumeStep.Projects", "Draft.Projects")],
            ResumeStep.Skills => Skills,
            ResumeStep.Wishes => Wishes,
            _ => [],
        };
}
