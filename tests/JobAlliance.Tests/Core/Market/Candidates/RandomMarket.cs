using JobAlliance.Core.Matching;
using JobAlliance.Core.Vocabulary;

namespace JobAlliance.Tests.Core.Market.Candidates;

/// <summary>Profiles drawn from few keys, so that they meet often, with every field sometimes left out.</summary>
internal sealed class RandomMarket(int seed)
{
    public static readonly DateOnly Today = new(2026, 11, 22);

    private readonly Random random = new(seed);

    public static ScoringVocabulary Vocabulary { get; } =
        new()
        {
            IsLanguageOrCertificate = skill => skill.EndsWith('7'),
            Shows = skill => skill.EndsWith('3') ? [new WeightedKey("s1", 0.6f), new WeightedKey("s2", 0.3f)] : [],
            Rarity = skill => 0.2 + (0.8 * (skill[^1] - '0') / 9),
            Occupations = [.. Enumerable.Range(0, 12).Select(number => $"o{number}")],
            OccupationSimilarity = (a, b) => a == b ? 1 : Math.Max(0, 1 - (0.3 * Math.Abs(int.Parse(a[1..]) - int.Parse(b[1..])))),
            DistrictsAround = (_, district) => district == "d1" ? [("d2", Nearness.Adjacent), ("d3", Nearness.Near)] : [],
            MajorFit = (held, asked) =>
                held == asked ? MajorFit.Exact
                : held[0] == asked[0] ? MajorFit.Class
                : MajorFit.None,
        };

    public PostingProfile Posting(long version = 1) =>
        new()
        {
            PostingId = Id(),
            Version = version,
            AgencyId = Maybe(() => Ids[random.Next(3)] as Guid?),
            EmployerKey = $"e{random.Next(4)}",
            Title = Title(),
            Occupations = Keys(random.Next(4)),
            Seniority = (Seniority)random.Next(7),
            MustSkills = Skills(random.Next(6)),
            OneOfSkills = Maybe(() => new List<IReadOnlyList<string>> { Skills(3) }) ?? [],
            NiceSkills = Skills(random.Next(3)),
            MinimumDegree = (Degree)random.Next(4),
            Majors = Maybe(() => new List<string> { Major(), Major() }) ?? [],
            MinimumExperienceMonths = Maybe(() => (int?)(random.Next(4) * 12)),
            City = Maybe(City) ?? "c0",
            District = Maybe(District),
            Salary = Maybe(() => (SalaryRange?)Salary()),
            EmploymentType = (EmploymentType)random.Next(4),
            Industry = Maybe(() => $"i{random.Next(3)}"),
            ValidThrough = Maybe(() => (DateOnly?)Today.AddDays(random.Next(-3, 20))),
            IsOpen = random.Next(10) > 0,
            GraduatesFrom = Maybe(() => (DateOnly?)new DateOnly(2027, 1, 1)),
        };

    public ResumeProfile Resume(long version = 1) =>
        new()
        {
            GraduateId = Id(),
            Version = version,
            Skills = [.. Skills(random.Next(8)).Select(skill => new HeldSkill(skill, (SkillSource)random.Next(6)))],
            DesiredTitles = [.. Enumerable.Range(0, random.Next(3)).Select(_ => Title())],
            DesiredOccupations = Keys(random.Next(3)),
            ExperiencedOccupations = Keys(random.Next(2)),
            Major = Maybe(Major),
            Degree = (Degree)random.Next(5),
            GraduatesOn = Maybe(() => (DateOnly?)new DateOnly(2026 + random.Next(2), 6, 30)),
            ExperienceMonths = random.Next(24),
            Projects = random.Next(3),
            City = random.Next(8) == 0 ? null : City(),
            CityIsMust = random.Next(3) > 0,
            DesiredDistricts = [.. Enumerable.Range(0, random.Next(3)).Select(_ => District()).Distinct()],
            DistrictIsMust = random.Next(5) == 0,
            MinimumMonthlySalary = Maybe(() => (int?)(random.Next(3, 20) * 1000)),
            SalaryIsMust = random.Next(5) == 0,
            EmploymentTypes = Maybe(() => new List<EmploymentType> { (EmploymentType)random.Next(1, 4) }) ?? [],
            EmploymentTypeIsMust = random.Next(5) == 0,
            Industries = Maybe(() => new List<string> { $"i{random.Next(3)}" }) ?? [],
            BlockedEmployers = Maybe(() => new List<string> { $"e{random.Next(4)}" }) ?? [],
            BlockedAgencies = Maybe(() => new List<Guid> { Ids[random.Next(3)] }) ?? [],
        };

    /// <summary>Every posting judged, the best taken: what any engine must give.</summary>
    public static List<Judgement> BruteForce(MatchScorer scorer, ResumeProfile resume, IEnumerable<PostingProfile> postings, int count) =>
        [
            .. postings
                .AsParallel()
                .Select(posting => scorer.Judge(resume, posting, ScoringWeights.Default, Today))
                .Where(judgement => judgement.Score > 0)
                .OrderByDescending(judgement => judgement.Score)
                .ThenBy(judgement => judgement.PostingId)
                .Take(count),
        ];

    private static readonly Guid[] Ids = [new(1, 0, 0, new byte[8]), new(2, 0, 0, new byte[8]), new(3, 0, 0, new byte[8])];

    private Guid Id()
    {
        var bytes = new byte[16];
        random.NextBytes(bytes);
        return new Guid(bytes);
    }

    private List<string> Skills(int count) => [.. Enumerable.Range(0, count).Select(_ => $"s{random.Next(40)}").Distinct()];

    private List<WeightedKey> Keys(int count) =>
        [.. Enumerable.Range(0, count).Select(_ => new WeightedKey($"o{random.Next(14)}", random.Next(1, 11) / 10f))];

    private string Title() => string.Join(' ', Enumerable.Range(0, random.Next(4)).Select(_ => $"t{random.Next(12)}"));

    private string Major() => $"{(char)('a' + random.Next(3))}{random.Next(3)}";

    private string City() => $"c{random.Next(3)}";

    private string District() => $"d{random.Next(5)}";

    private SalaryRange Salary()
    {
        var minimum = random.Next(2, 30) * 500;
        return new SalaryRange(minimum, minimum + (random.Next(5) * 1000), random.Next(3) == 0 ? 13 : 12);
    }

    private T? Maybe<T>(Func<T> value) => random.Next(2) == 0 ? value() : default;
}
