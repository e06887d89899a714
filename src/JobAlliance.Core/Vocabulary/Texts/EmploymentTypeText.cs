namespace JobAlliance.Core.Vocabulary.Texts;

/// <summary>Reads employment types: schema.org's names, '全职', '兼职', '实习生', 'part-time', 'internship'.</summary>
public static class EmploymentTypeText
{
    private static readonly (string Name, EmploymentType Type)[] Names =
    [
        ("intern", EmploymentType.Intern),
        ("实习", EmploymentType.Intern),
        ("trainee", EmploymentType.Intern),
        ("part_time", EmploymentType.PartTime),
        ("part-time", EmploymentType.PartTime),
        ("part time", EmploymentType.PartTime),
        ("parttime", EmploymentType.PartTime),
        ("兼职", EmploymentType.PartTime),
        ("非全日制", EmploymentType.PartTime),
        ("小时工", EmploymentType.PartTime),
        ("contractor", EmploymentType.Contractor),
        ("contract", EmploymentType.Contractor),
        ("freelance", EmploymentType.Contractor),
        ("外包", EmploymentType.Contractor),
        ("派遣", EmploymentType.Contractor),
        ("合同工", EmploymentType.Contractor),
        ("自由职业", EmploymentType.Contractor),
        ("temporary", EmploymentType.Temporary),
        ("temp", EmploymentType.Temporary),
        ("seasonal", EmploymentType.Temporary),
        ("临时", EmploymentType.Temporary),
        ("暑期工", EmploymentType.Temporary),
        ("短期", EmploymentType.Temporary),
        ("full_time", EmploymentType.FullTime),
        ("full-time", EmploymentType.FullTime),
        ("full time", EmploymentType.FullTime),
        ("fulltime", EmploymentType.FullTime),
        ("permanent", EmploymentType.FullTime),
        ("全职", EmploymentType.FullTime),
        ("正式", EmploymentType.FullTime),
        ("全日制", EmploymentType.FullTime),
        ("长期", EmploymentType.FullTime),
        ("校招", EmploymentType.FullTime),
        ("社招", EmploymentType.FullTime),
    ];

    /// <summary>The type that a text names; <see cref="EmploymentType.Unknown"/> when it names none.</summary>
    public static EmploymentType Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return EmploymentType.Unknown;
        }
        var normalized = Term.Normalize(text);
        return Names.FirstOrDefault(name => normalized.Contains(name.Name, StringComparison.Ordinal)).Type;
    }
}
