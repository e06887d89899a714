namespace JobAlliance.Core.Imports.Reading;

/// <summary>What a column, or a part of one, can mean. Written in camel case in mapping files and in the header of a file without one.</summary>
public enum PostingField
{
    /// <summary>Means nothing to us.</summary>
    Ignore,
    Identifier,
    Title,
    Employer,
    Description,
    Duties,
    MustSkills,
    NiceSkills,
    Degree,
    Majors,
    Experience,

    /// <summary>City and district in one text: '上海·静安', '上海-静安区'.</summary>
    Place,
    City,
    District,

    /// <summary>A text: '8千-1.1万·13薪'.</summary>
    Salary,
    SalaryMinimum,
    SalaryMaximum,
    SalaryMonths,

    /// <summary>hour, day, week, month (default) or year.</summary>
    SalaryUnit,
    EmploymentType,
    Industry,
    Openings,
    ValidThrough,
    Posted,
    ContactName,
    ContactPhone,
    ContactEmail,
}

/// <summary>The texts of one record by field.</summary>
internal sealed class PostingTexts
{
    private readonly List<string>?[] texts = new List<string>?[(int)PostingField.ContactEmail + 1];

    public void Add(PostingField field, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text) && field != PostingField.Ignore)
        {
            (texts[(int)field] ??= []).Add(text.Trim());
        }
    }

    public bool IsEmpty => Array.TrueForAll(texts, text => text is null) || OnlyIdentifier;

    private bool OnlyIdentifier => texts[(int)PostingField.Identifier] is not null && texts.Count(text => text is not null) == 1;

    public IReadOnlyList<string> All(PostingField field) => texts[(int)field] ?? [];

    public string? One(PostingField field) => texts[(int)field]?[0];

    public string Joined(PostingField field) => string.Join('\n', All(field));
}
