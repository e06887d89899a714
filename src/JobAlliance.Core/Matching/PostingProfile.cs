using JobAlliance.Core.Vocabulary;

namespace JobAlliance.Core.Matching;

/// <summary>
/// What the scorer reads of a posting: everything already in the vocabulary's keys, so that scoring is a pure function.
/// A skill key is the vocabulary's (<c>spring-boot</c>) or, for a term it does not know, the normalised term itself.
/// </summary>
public sealed record PostingProfile
{
    public required Guid PostingId { get; init; }

    /// <summary>The posting's version that was read.</summary>
    public required long Version { get; init; }

    /// <summary>The agency that owns it; null for the centre's own.</summary>
    public Guid? AgencyId { get; init; }

    /// <summary>Normalised name of the employer, to compare with a graduate's list of employers never to be shown to.</summary>
    public string EmployerKey { get; init; } = "";

    public string Title { get; init; } = "";

    /// <summary>Occupations that the title (and text) tell, best first.</summary>
    public IReadOnlyList<WeightedKey> Occupations { get; init; } = [];

    public Seniority Seniority { get; init; }

    public IReadOnlyList<string> MustSkills { get; init; } = [];

    /// <summary>Groups of which one skill is enough ('熟悉 Java、Go 或 C++ 之一').</summary>
    public IReadOnlyList<IReadOnlyList<string>> OneOfSkills { get; init; } = [];

    public IReadOnlyList<string> NiceSkills { get; init; } = [];

    public Degree MinimumDegree { get; init; }

    /// <summary>Names of majors, classes of majors or disciplines asked for; empty when any will do.</summary>
    public IReadOnlyList<string> Majors { get; init; } = [];

    /// <summary>Months of experience asked for; null when the posting does not say, 0 when none is needed.</summary>
    public int? MinimumExperienceMonths { get; init; }

    /// <summary>City key ('上海'); null when unknown.</summary>
    public string? City { get; init; }

    /// <summary>District key within the city ('静安'); null when unknown.</summary>
    public string? District { get; init; }

    /// <summary>Null when negotiable or unknown.</summary>
    public SalaryRange? Salary { get; init; }

    public EmploymentType EmploymentType { get; init; }

    public string? Industry { get; init; }

    /// <summary>The last day on which it is open; null when open-ended.</summary>
    public DateOnly? ValidThrough { get; init; }

    /// <summary>False when it is not published, or its owner may not publish.</summary>
    public bool IsOpen { get; init; } = true;

    /// <summary>The owner's licence is valid until this day; null for the centre's own postings.</summary>
    public DateOnly? LicenceValidThrough { get; init; }

    /// <summary>Graduation window asked for ('2027届'); null on either side when open.</summary>
    public DateOnly? GraduatesFrom { get; init; }

    public DateOnly? GraduatesThrough { get; init; }

    /// <summary>Months of experience that a graduate has to hold: of who offers a first job and says nothing, none; null when nothing tells.</summary>
    public int? AskedMonths() => MinimumExperienceMonths ?? (Seniority is Seniority.Intern or Seniority.Entry ? 0 : null);
}

/// <summary>A vocabulary key and how strongly it is meant, 0..1.</summary>
public readonly record struct WeightedKey(string Key, float Weight);

/// <summary>How senior a title is, in ascending order.</summary>
public enum Seniority
{
    Unknown = 0,
    Intern = 1,
    Entry = 2,
    Middle = 3,
    Senior = 4,

    /// <summary>主管, 经理, team lead.</summary>
    Lead = 5,

    /// <summary>总监, director, head, VP.</summary>
    Director = 6,
}
