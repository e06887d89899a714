namespace JobAlliance.Core.Matching;

/// <summary>
/// The narrow part of the vocabulary that the scorer reads. Every function is pure: the same keys always give the same answer.
/// </summary>
public sealed record ScoringVocabulary
{
    /// <summary>Whether a skill is a language or a certificate, which are judged apart from the others.</summary>
    public Func<string, bool> IsLanguageOrCertificate { get; init; } = _ => false;

    /// <summary>What holding a skill shows of others, 0..1 (Spring Boot shows Java); never the skill itself.</summary>
    public Func<string, IReadOnlyList<WeightedKey>> Shows { get; init; } = _ => [];

    /// <summary>What else, when held, shows a skill, 0..1: <see cref="Shows"/> the other way round.</summary>
    public Func<string, IReadOnlyList<WeightedKey>> ShownBy { get; init; } = _ => [];

    /// <summary>How much a skill tells of a posting, above 0 up to 1: rare ones 1, ones that everybody asks for little.</summary>
    public Func<string, double> Rarity { get; init; } = _ => 1;

    /// <summary>Keys of all occupations that are near to any other; an occupation that is not here is near only to itself.</summary>
    public IReadOnlyList<string> Occupations { get; init; } = [];

    /// <summary>How near two of <see cref="Occupations"/> are, 0..1, symmetric.</summary>
    public Func<string, string, double> OccupationSimilarity { get; init; } = (a, b) => a == b ? 1 : 0;

    /// <summary>The parts of a title that two titles are compared by.</summary>
    public Func<string, IReadOnlyList<string>> TitleTerms { get; init; } =
        title => title.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The districts of a city that are near to one of them, with how near; itself left out.</summary>
    public Func<string, string, IReadOnlyList<(string District, Nearness Nearness)>> DistrictsAround { get; init; } = (_, _) => [];

    /// <summary>How a held major fits one asked for: the major, its class or its discipline.</summary>
    public Func<string, string, MajorFit> MajorFit { get; init; } = (held, asked) => held == asked ? Matching.MajorFit.Exact : Matching.MajorFit.None;
}

/// <summary>How far apart two districts are, by the way to work.</summary>
public enum Nearness
{
    SameCity = 0,

    /// <summary>Not adjacent, but within a fair way to work.</summary>
    Near = 1,
    Adjacent = 2,
    Same = 3,
}

/// <summary>How a held major fits one asked for.</summary>
public enum MajorFit
{
    None = 0,
    Discipline = 1,
    Class = 2,
    Exact = 3,
}
