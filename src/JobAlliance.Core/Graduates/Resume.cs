namespace JobAlliance.Core.Graduates;

/// <summary>
/// A résumé after JSON Resume 1.0.0 (https://jsonresume.org/schema), with the sections that this alliance uses.
/// Dates are as JSON Resume has them: <c>2026</c>, <c>2026-06</c> or <c>2026-06-30</c>.
/// </summary>
public sealed record Resume
{
    public string? Headline { get; init; }

    public string? Summary { get; init; }

    public IReadOnlyList<ResumeEducation> Education { get; init; } = [];

    public IReadOnlyList<ResumeWork> Work { get; init; } = [];

    public IReadOnlyList<ResumeProject> Projects { get; init; } = [];

    public IReadOnlyList<ResumeSkill> Skills { get; init; } = [];

    public IReadOnlyList<ResumeCertificate> Certificates { get; init; } = [];

    public IReadOnlyList<ResumeLanguage> Languages { get; init; } = [];
}

public sealed record ResumeEducation(
    string? Institution,
    string? Area,
    string? StudyType,
    string? StartDate,
    string? EndDate,
    IReadOnlyList<string>? Courses = null
);

public sealed record ResumeWork(
    string? Name,
    string? Position,
    string? StartDate,
    string? EndDate,
    string? Summary,
    IReadOnlyList<string>? Highlights = null
);

public sealed record ResumeProject(
    string? Name,
    string? Description,
    string? StartDate,
    string? EndDate,
    IReadOnlyList<string>? Highlights = null,
    IReadOnlyList<string>? Keywords = null,
    string? Role = null
);

/// <param name="Source">Null: the graduate says so; <c>guidance:{task}</c>: a counsellor confirmed it.</param>
public sealed record ResumeSkill(string Name, string? Level = null, IReadOnlyList<string>? Keywords = null, string? Source = null);

public sealed record ResumeCertificate(string Name, string? Date = null, string? Issuer = null);

public sealed record ResumeLanguage(string Language, string? Fluency = null);
