using System.Collections.Concurrent;

namespace JobAlliance.Core.Matching.Scoring;

/// <summary>The numbers of all keys that profiles name, and what the vocabulary says of them, ready to be read by number. Safe to share between threads.</summary>
internal sealed class Lexicon
{
    private const int MostTitles = 1 << 20;

    private readonly ScoringVocabulary vocabulary;
    private readonly ConcurrentDictionary<string, CompiledTitle> titles = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<long, float> occupationSimilarities = new();
    private readonly ConcurrentDictionary<(int City, int A, int B), Nearness> nearnesses = new();
    private readonly ConcurrentDictionary<long, MajorFit> majorFits = new();
    private readonly ConcurrentDictionary<int, (float Rarity, bool IsProof)> skills = new();

    public Lexicon(ScoringVocabulary vocabulary) => this.vocabulary = vocabulary;

    public Interner Skills { get; } = new();

    public Interner Occupations { get; } = new();

    public Interner Terms { get; } = new();

    public Interner Cities { get; } = new();

    public Interner Districts { get; } = new();

    public Interner Industries { get; } = new();

    public Interner Majors { get; } = new();

    public Interner Employers { get; } = new();

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

        var terms = vocabulary.TitleTerms(title).Select(Terms.Of).Distinct().Order().ToArray();
        return titles[title] = new CompiledTitle(terms);
    }

    public float OccupationSimilarity(int a, int b) =>
        a == b ? 1
        : occupationSimilarities.TryGetValue(Pair(a, b), out var known) ? known
        : occupationSimilarities[Pair(a, b)] = (float)vocabulary.OccupationSimilarity(Occupations[a], Occupations[b]);

    public Nearness DistrictNearness(int city, int a, int b) =>
        a == b ? Nearness.Same
        : nearnesses.TryGetValue((city, a, b), out var known) ? known
        : nearnesses[(city, a, b)] = vocabulary.DistrictNearness(Cities[city], Districts[a], Districts[b]);

    public MajorFit MajorFit(int held, int asked) =>
        held == asked ? Matching.MajorFit.Exact
        : majorFits.TryGetValue(Pair(held, asked), out var known) ? known
        : majorFits[Pair(held, asked)] = vocabulary.MajorFit(Majors[held], Majors[asked]);

    public (float Rarity, bool IsProof) Skill(int skill) =>
        skills.TryGetValue(skill, out var known)
            ? known
            : skills[skill] = ((float)vocabulary.Rarity(Skills[skill]), vocabulary.IsLanguageOrCertificate(Skills[skill]));

    public IReadOnlyList<WeightedKey> Shows(string skill) => vocabulary.Shows(skill);

    private static long Pair(int a, int b) => ((long)a << 32) | (uint)b;
}
