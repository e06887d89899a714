using System.Collections.Concurrent;

namespace JobAlliance.Core.Matching.Scoring;

/// <summary>The numbers of all keys that profiles name, and what the vocabulary says of them, ready to be read by number. Safe to share between threads.</summary>
internal sealed class Lexicon
{
    private const int MostTitles = 1 << 20;

    private readonly ScoringVocabulary vocabulary;
    private readonly OccupationRows occupationRows;
    private readonly ConcurrentDictionary<string, CompiledTitle> titles = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, PostingRole> roles = new(StringComparer.Ordinal);
    private int roleCount;
    private readonly ConcurrentDictionary<(int City, int District), (int, Nearness)[]> around = new();
    private readonly ConcurrentDictionary<int, MajorFits> majorFits = new();
    private readonly ConcurrentDictionary<int, int[]> majorSets = new();
    private readonly ConcurrentDictionary<int, SkillFacts> skills = new();

    public Lexicon(ScoringVocabulary vocabulary)
    {
        this.vocabulary = vocabulary;
        occupationRows = new OccupationRows(vocabulary, Occupations);
    }

    public Interner Skills { get; } = new();

    public Interner Occupations { get; } = new();

    public Interner Terms { get; } = new();

    public Interner Cities { get; } = new();

    public Interner Districts { get; } = new();

    public Interner Industries { get; } = new();

    public Interner Majors { get; } = new();

    public Interner MajorSets { get; } = new();

    public Interner Employers { get; } = new();

    public Interner Agencies { get; } = new();

    /// <summary>The parts of a title that somebody wishes for; those of postings stand in their roles.</summary>
    public CompiledTitle Title(string title)
    {
        if (titles.TryGetValue(title, out var known))
        {
            return known;
        }

        if (titles.Count >= MostTitles)
        {
            titles.Clear();
        }

        return titles[title] = ReadTitle(title);
    }

    public PostingRole Role(string title, IReadOnlyList<WeightedKey> occupations) =>
        roles.TryGetValue(title, out var first) && Among(first, occupations) is { } known ? known : AddRole(title, occupations);

    /// <summary>How near two occupations are, 0..1.</summary>
    public float OccupationSimilarity(int a, int b) => a == b ? 1 : occupationRows[a, b];

    /// <summary>How near an occupation is to those with the numbers up from 0; empty for one that is near only to itself.</summary>
    public ReadOnlySpan<float> OccupationRow(int occupation) => occupationRows.Row(occupation);

    public (int District, Nearness Nearness)[] Around(int city, int district) =>
        around.TryGetValue((city, district), out var known)
            ? known
            : around[(city, district)] = [
                .. vocabulary.DistrictsAround(Cities[city], Districts[district]).Select(near => (Districts.Of(near.District), near.Nearness)),
            ];

    public MajorFit MajorFit(int held, int asked) => held == asked ? Matching.MajorFit.Exact : vocabulary.MajorFit(Majors[held], Majors[asked]);

    /// <summary>How well a major fits the sets that postings ask for.</summary>
    public MajorFits MajorFitsOf(int held) =>
        majorFits.TryGetValue(held, out var known) ? known : majorFits.GetOrAdd(held, new MajorFits(this, held));

    public int MajorSet(IReadOnlyList<string> majors)
    {
        if (majors.Count == 0)
        {
            return 0;
        }

        var number = MajorSets.Of(string.Join('\u0001', majors));
        majorSets.TryAdd(number, [.. majors.Select(Majors.Of)]);
        return number;
    }

    public int[] MajorsOf(int set) => set == 0 ? [] : majorSets[set];

    public SkillFacts Skill(int skill) => skills.TryGetValue(skill, out var known) ? known : skills[skill] = ReadSkill(Skills[skill]);

    /// <summary>The names of alternatives, side by side.</summary>
    public string Together(ReadOnlySpan<AskedSkill> unit)
    {
        var names = new string[unit.Length];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = Skills[unit[i].Skill];
        }

        return string.Join(" / ", names);
    }

    private SkillFacts ReadSkill(string key) =>
        new(
            (float)vocabulary.Rarity(key),
            vocabulary.IsLanguageOrCertificate(key),
            [.. vocabulary.Shows(key).Select(shown => new Strength(Skills.Of(shown.Key), shown.Weight))]
        );

    private PostingRole AddRole(string title, IReadOnlyList<WeightedKey> occupations)
    {
        lock (roles)
        {
            var first = roles.GetValueOrDefault(title);
            return Among(first, occupations)
                ?? (
                    roles[title] = new PostingRole(
                        ++roleCount,
                        title,
                        [.. occupations],
                        Strengths(occupations),
                        first?.Terms ?? ReadTitle(title),
                        first
                    )
                );
        }
    }

    /// <summary>The role of these occupations among those of one title.</summary>
    private static PostingRole? Among(PostingRole? first, IReadOnlyList<WeightedKey> occupations)
    {
        var role = first;
        while (role is not null && !role.Keys.SequenceEqual(occupations))
        {
            role = role.Next;
        }

        return role;
    }

    private CompiledTitle ReadTitle(string title) => new([.. vocabulary.TitleTerms(title).Select(Terms.Of).Distinct().Order()]);

    /// <summary>The square root of a weight, so that two half-sure readings of one occupation are half sure together.</summary>
    public Strength[] Strengths(IReadOnlyList<WeightedKey> keys)
    {
        var strengths = new Strength[keys.Count];
        for (var i = 0; i < strengths.Length; i++)
        {
            strengths[i] = new Strength(Occupations.Of(keys[i].Key), MathF.Sqrt(Math.Clamp(keys[i].Weight, 0, 1)));
        }

        return strengths;
    }
}

/// <summary>What the vocabulary says of a skill.</summary>
internal sealed record SkillFacts(float Rarity, bool IsProof, Strength[] Shows);
