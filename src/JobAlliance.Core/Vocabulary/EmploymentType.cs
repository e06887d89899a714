namespace JobAlliance.Core.Vocabulary;

/// <summary>Employment types, named as schema.org's <c>employmentType</c> names them.</summary>
public enum EmploymentType
{
    /// <summary>未填写.</summary>
    Unknown = 0,
    FullTime = 1,
    PartTime = 2,
    Intern = 3,
    Contractor = 4,
    Temporary = 5,
}
