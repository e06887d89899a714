using JobAlliance.Core.Vocabulary;

namespace JobAlliance.Core.Matching;

/// <summary>What the scorer reads of a résumé and its wishes. Holds no name and no contact data.</summary>
public sealed record ResumeProfile
{
    public required Guid GraduateId { get; init; }

    /// <summary>The résumé's submitted version that was read.</summary>
    public required long Version { get; init; }

    /// <summary>Skills shown anywhere in the résumé, each once, with the best place it was found in.</summary>
    public IReadOnlyList<HeldSkill> Skills { get; init; } = [];

    /// <summary>The titles wished for, as written.</summary>
    public IReadOnlyList<string> DesiredTitles { get; init; } = [];

    /// <summary>Occupations wished for, best first.</summary>
    public IReadOnlyList<WeightedKey> DesiredOccupations { get; init; } = [];

    /// <summary>Name of the major; null when unknown.</summary>
    public string? Major { get; init; }

    public Degree Degree { get; init; }

    /// <summary>When the studies end; null when unknown.</summary>
    public DateOnly? GraduatesOn { get; init; }

    /// <summary>Months of internships and work, overlapping ones counted once.</summary>
    public int ExperienceMonths { get; init; }

    /// <summary>Occupations of the positions held, for experience that fits the posting's role.</summary>
    public IReadOnlyList<WeightedKey> ExperiencedOccupations { get; init; } = [];

    public int Projects { get; init; }

    /// <summary>City key ('上海'); null when unknown.</summary>
    public string? City { get; init; }

    /// <summary>District keys wished for; empty when any district of the city will do.</summary>
    public IReadOnlyList<string> DesiredDistricts { get; init; } = [];

    /// <summary>A posting in none of <see cref="DesiredDistricts"/> is no match.</summary>
    public bool DistrictIsMust { get; init; }

    /// <summary>A posting in another city is no match; on by default, since moving is a decision of its own.</summary>
    public bool CityIsMust { get; init; } = true;

    /// <summary>CNY a month; null when not said.</summary>
    public int? MinimumMonthlySalary { get; init; }

    public bool SalaryIsMust { get; init; }

    public IReadOnlyList<EmploymentType> EmploymentTypes { get; init; } = [];

    public bool EmploymentTypeIsMust { get; init; }

    public IReadOnlyList<string> Industries { get; init; } = [];

    /// <summary>Normalised names of employers never to be shown to.</summary>
    public IReadOnlyList<string> BlockedEmployers { get; init; } = [];

    /// <summary>Agencies never to be shown to.</summary>
    public IReadOnlyList<Guid> BlockedAgencies { get; init; } = [];
}

/// <summary>A skill that the résumé shows.</summary>
/// <param name="Skill">Vocabulary key, or the normalised term when the vocabulary does not know it.</param>
/// <param name="Source">The strongest place it was found in.</param>
public readonly record struct HeldSkill(string Skill, SkillSource Source);

/// <summary>Where in a résumé a skill was found.</summary>
public enum SkillSource
{
    Summary = 0,
    Listed = 1,
    Education = 2,
    Project = 3,
    Work = 4,
    Certificate = 5,
}
