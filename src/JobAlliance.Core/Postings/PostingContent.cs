using JobAlliance.Core.Vocabulary;

namespace JobAlliance.Core.Postings;

/// <summary>What a posting says, as its owner wrote it; the reader turns it into a profile.</summary>
public sealed record PostingContent
{
    public required string Title { get; init; }

    public required string EmployerName { get; init; }

    public string Description { get; init; } = "";

    public string Duties { get; init; } = "";

    /// <summary>Skills without which the work cannot be done, as written.</summary>
    public IReadOnlyList<string> MustSkills { get; init; } = [];

    public IReadOnlyList<string> NiceSkills { get; init; } = [];

    public Degree MinimumDegree { get; init; }

    public IReadOnlyList<string> Majors { get; init; } = [];

    /// <summary>'无经验', '1-3年', '应届生' ...; null when not said.</summary>
    public string? Experience { get; init; }

    public string? City { get; init; }

    public string? District { get; init; }

    public SalaryRange? Salary { get; init; }

    public EmploymentType EmploymentType { get; init; } = EmploymentType.FullTime;

    public string? Industry { get; init; }

    public int Openings { get; init; } = 1;

    public DateOnly? ValidThrough { get; init; }
}
