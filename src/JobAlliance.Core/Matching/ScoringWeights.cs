using System.Text.Json;
using System.Text.Json.Serialization;

namespace JobAlliance.Core.Matching;

/// <summary>
/// Everything that staff may turn about the score. Immutable and versioned: a stored match names the version that made it. Shares are relative:
/// a component's weight is its share divided by the sum of its side.
/// </summary>
public sealed record ScoringWeights
{
    /// <summary>
    /// Which edition the default numbers of this file are. Whoever changes one of them raises this and adds the new set to <see cref="DefaultWeights"/>: stored
    /// matches name the number that they were computed with.
    /// </summary>
    public const int DefaultEdition = 4;

    /// <summary>The weights that the program starts with.</summary>
    public static ScoringWeights Default { get; } = new() { Version = DefaultEdition };

    public required int Version { get; init; }

    /// <summary>Version of the table of skill rarities (<see cref="SkillRarity"/>) that the coverage of skills is weighted with.</summary>
    public int RarityVersion { get; init; } = 1;

    /// <summary>Share of 'posting asks' in the harmonic mean of both sides, above 0 and below 1.</summary>
    public double AsksShare { get; init; } = 0.75;

    public AskShares Asks { get; init; } = new();

    public WantShares Wants { get; init; } = new();

    public SkillCredits Skills { get; init; } = new();

    public RoleCredits Role { get; init; } = new();

    public PlaceCredits Place { get; init; } = new();

    public MajorCredits Major { get; init; } = new();

    /// <summary>The first part that is out of its range; null when all is well.</summary>
    public string? FindWrong() =>
        AsksShare is not (> 0 and < 1) ? nameof(AsksShare)
        : !AreShares(Asks.All) ? nameof(Asks)
        : !AreShares(Wants.All) ? nameof(Wants)
        : !AreCredits(Skills.All) || Skills.ShownByAnotherPower is not (>= 1 and <= 10) ? nameof(Skills)
        : !AreCredits([Role.TitleShare, Role.WishedOnly, Role.Unwished, .. Role.Seniority]) || Role.Seniority.Count != (int)Seniority.Director + 1
            ? nameof(Role)
        : Role is not { MonthsOfProject: >= 0, MonthsOfProjectsAtMost: >= 0 } ? nameof(Role)
        : !AreCredits([Place.Adjacent, Place.Near, Place.SameCity, Place.SalaryReached, Place.SalaryFloor]) || Place.SalaryFloor >= 1 ? nameof(Place)
        : !AreCredits([Major.SameClass, Major.SameDiscipline]) ? nameof(Major)
        : RarityVersion != SkillRarity.Version ? nameof(RarityVersion)
        : null;

    private static bool AreShares(double[] shares) => shares.All(share => share is >= 0 and <= 1000) && shares.Sum() > 0;

    private static bool AreCredits(double[] credits) => credits.All(credit => credit is >= 0 and <= 1);

    public string ToJson() => JsonSerializer.Serialize(this, ScoringWeightsJson.Default.ScoringWeights);

    /// <summary>
    /// Reads what <see cref="ToJson"/> of this or an older program wrote: members that did not exist then have the values that the first program computed
    /// with. Throws <see cref="JsonException"/> on anything else.
    /// </summary>
    public static ScoringWeights FromJson(string json) =>
        WeightsDocument.Complete(json).Deserialize(ScoringWeightsJson.Default.ScoringWeights) ?? throw new JsonException("Weights are an object.");
}

/// <summary>Shares of the components of 'posting asks', each at least 0, not all 0.</summary>
public sealed record AskShares
{
    public double MustSkills { get; init; } = 140;
    public double NiceSkills { get; init; } = 3;
    public double Role { get; init; } = 30;
    public double Major { get; init; } = 2;
    public double Experience { get; init; } = 22;
    public double Degree { get; init; } = 1;
    public double LanguagesAndCertificates { get; init; } = 0.5;

    internal double[] All => [MustSkills, NiceSkills, Role, Major, Experience, Degree, LanguagesAndCertificates];
}

/// <summary>Shares of the components of 'graduate wants', each at least 0, not all 0.</summary>
public sealed record WantShares
{
    public double Role { get; init; } = 40;
    public double District { get; init; } = 35;
    public double Salary { get; init; } = 15;
    public double EmploymentType { get; init; } = 15;
    public double Industry { get; init; } = 5;

    internal double[] All => [Role, District, Salary, EmploymentType, Industry];
}

/// <summary>How much of a skill each place in a résumé shows, 0..1.</summary>
public sealed record SkillCredits
{
    public double Summary { get; init; } = 0.9;
    public double Listed { get; init; } = 0.95;
    public double Education { get; init; } = 0.9;
    public double Project { get; init; } = 1;
    public double Work { get; init; } = 1;
    public double Certificate { get; init; } = 1;

    /// <summary>
    /// A skill that another shows counts its strength to this power: of a strength of 0.95 the sixth leaves 0.74, of one of 0.8 a quarter. What is only near
    /// is mostly another requirement.
    /// </summary>
    public double ShownByAnotherPower { get; init; } = 6;

    internal double[] All => [Summary, Listed, Education, Project, Work, Certificate];

    public double Of(SkillSource source) =>
        source switch
        {
            SkillSource.Summary => Summary,
            SkillSource.Listed => Listed,
            SkillSource.Education => Education,
            SkillSource.Project => Project,
            SkillSource.Work => Work,
            _ => Certificate,
        };
}

/// <summary>How roles are compared.</summary>
public sealed record RoleCredits
{
    /// <summary>Share of the words of the titles beside their occupations, 0..1.</summary>
    public double TitleShare { get; init; } = 0.03;

    /// <summary>What a wished role counts for on the posting's side, where the graduate has not worked in it, 0..1.</summary>
    public double WishedOnly { get; init; } = 0.96;

    /// <summary>What is left of the graduate's side where the role is none of those wished for, 0..1; nothing is lost from half as near as can be.</summary>
    public double Unwished { get; init; } = 0.2;

    /// <summary>What a graduate may be offered of a role, by its seniority from unknown to director, each 0..1.</summary>
    public IReadOnlyList<double> Seniority { get; init; } = [1, 1, 1, 0.05, 0.03, 0.02, 0];

    /// <summary>What a graduate may be offered of a posting's role, by the seniority that its title says or the years it asks for.</summary>
    public double CreditOf(PostingProfile posting) => Seniority[(int)SeniorityByYears.Effective(posting.Seniority, posting.MinimumExperienceMonths)];

    /// <summary>A month of projects that one project counts for, as experience.</summary>
    public double MonthsOfProject { get; init; } = 2;

    /// <summary>The most months that projects count for together.</summary>
    public double MonthsOfProjectsAtMost { get; init; } = 6;
}

/// <summary>What a place is worth to who wished for districts, and a salary to who wished for more; each 0..1.</summary>
public sealed record PlaceCredits
{
    public double Adjacent { get; init; } = 0.35;
    public double Near { get; init; } = 0.32;
    public double SameCity { get; init; } = 0.3;

    /// <summary>A salary whose upper end only reaches the wish.</summary>
    public double SalaryReached { get; init; } = 0.85;

    /// <summary>The part of the wished salary from which a salary begins to be worth something.</summary>
    public double SalaryFloor { get; init; } = 0.8;
}

/// <summary>What a major other than the one asked for is worth, 0..1.</summary>
public sealed record MajorCredits
{
    public double SameClass { get; init; } = 0.75;
    public double SameDiscipline { get; init; } = 0.4;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ScoringWeights))]
internal sealed partial class ScoringWeightsJson : JsonSerializerContext;
