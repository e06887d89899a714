namespace JobAlliance.Core.Demonstration;

/// <summary>The sign-ins that the demonstration prints: one of each role, all with one password; Development only.</summary>
public static class DemonstrationPeople
{
    public const string Password = "Demonstration-2026";

    public const string Administrator = "admin@example.org";
    public const string Staff = "staff@example.org";
    public const string Owner = "owner@example.org";
    public const string Recruiter = "recruiter@example.org";
    public const string Counsellor = "counsellor@example.org";
    public const string Graduate = "graduate@example.org";
    public const string SecondGraduate = "graduate2@example.org";
    public const string OtherOwner = "owner2@example.org";

    /// <summary>Address and role of each, in the order in which they are printed.</summary>
    public static IReadOnlyList<(string Role, string Email)> All { get; } =
    [
        ("毕业生 · graduate", Graduate),
        ("毕业生 · graduate", SecondGraduate),
        ("机构负责人 · agency owner", Owner),
        ("机构招聘顾问 · agency recruiter", Recruiter),
        ("机构指导老师 · agency counsellor", Counsellor),
        ("另一家机构负责人 · other agency's owner", OtherOwner),
        ("中心工作人员 · centre staff", Staff),
        ("管理员 · administrator", Administrator),
    ];
}
