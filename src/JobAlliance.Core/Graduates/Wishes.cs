using JobAlliance.Core.Vocabulary;

namespace JobAlliance.Core.Graduates;

/// <summary>What a graduate wants, and what must never happen.</summary>
public sealed record Wishes
{
    /// <summary>Titles or occupations, as typed.</summary>
    public IReadOnlyList<string> Titles { get; init; } = [];

    /// <summary>City wished for; null: the graduate's own.</summary>
    public string? City { get; init; }

    public IReadOnlyList<string> Districts { get; init; } = [];

    public bool DistrictIsMust { get; init; }

    /// <summary>CNY a month.</summary>
    public int? MinimumMonthlySalary { get; init; }

    public bool SalaryIsMust { get; init; }

    public IReadOnlyList<EmploymentType> EmploymentTypes { get; init; } = [];

    public bool EmploymentTypeIsMust { get; init; }

    public IReadOnlyList<string> Industries { get; init; } = [];

    /// <summary>Employers never to be shown to, as typed.</summary>
    public IReadOnlyList<string> BlockedEmployers { get; init; } = [];

    public IReadOnlyList<Guid> BlockedAgencies { get; init; } = [];
}
