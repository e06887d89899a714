using System.Collections.Frozen;
using JobAlliance.Core.Vocabulary.Names;

namespace JobAlliance.Core.Vocabulary.Majors;

/// <summary>A major with the class and the discipline that it belongs to, as the ministry's catalogue has it.</summary>
/// <param name="Name">Its name ('软件工程').</param>
/// <param name="Class">Its class ('计算机类').</param>
/// <param name="Discipline">Its discipline ('工学').</param>
/// <param name="Vocational">Of a vocational college (专科) rather than a university.</param>
public sealed record Major(string Name, string Class, string Discipline, bool Vocational);

/// <summary>Majors, their classes and disciplines, with the names in use. Immutable and safe for many threads.</summary>
public sealed class MajorVocabulary
{
    /// <summary>How well a major fits an ask: the same; of the same class; of the same discipline.</summary>
    public const float Same = 1;
    public const float SameClass = 0.75f;
    public const float SameDiscipline = 0.4f;

    private readonly FrozenDictionary<string, Major> majors;
    private readonly FrozenDictionary<string, string[]> classes;
    private readonly FrozenSet<string> disciplines;
    private readonly FrozenDictionary<string, string[]> aliases;
    private readonly NameTrie trie;
    private readonly string[][] meanings;

    private MajorVocabulary(List<Major> all)
    {
        All = all;
        majors = all.DistinctBy(major => major.Name).ToFrozenDictionary(major => major.Name, StringComparer.Ordinal);
        classes = all.GroupBy(major => major.Class)
            .ToFrozenDictionary(group => group.Key, group => group.Select(major => major.Discipline).Distinct().ToArray(), StringComparer.Ordinal);
        disciplines = all.Select(major => major.Discipline).ToFrozenSet(StringComparer.Ordinal);
        aliases = ReadAliases();
        (trie, meanings) = BuildTrie();
    }

    public IReadOnlyList<Major> All { get; }

    internal static MajorVocabulary Load() =>
        new([.. VocabularyFiles.Rows("majors.tsv").Select(row => new Major(row[0], row[1], row[2], row[3] == "专科"))]);

    /// <summary>The major of a name in use ('会计', 'accounting': 会计学); null when unknown.</summary>
    public Major? Find(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : KeysOf(text).Select(key => majors.GetValueOrDefault(key)).FirstOrDefault(major => major is not null);

    /// <summary>
    /// What a name or an ask means ('计算机相关专业', '理工科', 'accounting'): names of majors, classes or disciplines; the normalised text itself when unknown;
    /// empty for '专业不限'.
    /// </summary>
    public IReadOnlyList<string> KeysOf(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return [];
        }
        var normalized = MajorAsk.Strip(Term.Normalize(text));
        if (normalized.Length == 0 || normalized.Contains("不限", StringComparison.Ordinal) || normalized is "any" or "any major")
        {
            return [];
        }
        return Exact(normalized) ?? (FindIn(normalized) is { Count: > 0 } found ? found : [normalized]);
    }

    /// <summary>Majors, classes and disciplines named anywhere in a text that is about majors.</summary>
    public IReadOnlyList<string> FindIn(string text) => [.. trie.Find(Term.Fold(text)).SelectMany(match => meanings[match.Value]).Distinct()];

    /// <summary>How well a major fits what is asked for, 0..1; both are keys of <see cref="KeysOf"/>.</summary>
    public float Fit(string major, string asked)
    {
        if (major == asked)
        {
            return Same;
        }
        var (itsClasses, itsDisciplines) = Kinds(major);
        if (itsClasses.Contains(asked))
        {
            return majors.ContainsKey(major) ? Same : SameClass;
        }
        if (itsDisciplines.Contains(asked))
        {
            return SameClass;
        }
        var (askedClasses, askedDisciplines) = Kinds(asked);
        return itsClasses.Overlaps(askedClasses) ? SameClass
            : itsDisciplines.Overlaps(askedDisciplines) ? SameDiscipline
            : 0;
    }

    private (HashSet<string> Classes, HashSet<string> Disciplines) Kinds(string key)
    {
        if (majors.TryGetValue(key, out var major))
        {
            return ([major.Class], [.. VocationalDiscipline.Academic(major.Discipline)]);
        }
        return classes.TryGetValue(key, out var above) ? ([key], [.. above.SelectMany(VocationalDiscipline.Academic)])
            : disciplines.Contains(key) ? ([], [.. VocationalDiscipline.Academic(key)])
            : ([], []);
    }

    private string[]? Exact(string normalized) =>
        aliases.GetValueOrDefault(normalized)
        ?? (majors.ContainsKey(normalized) || classes.ContainsKey(normalized) || disciplines.Contains(normalized) ? [normalized] : null);

    private static FrozenDictionary<string, string[]> ReadAliases() =>
        VocabularyFiles
            .Lines("major-names.txt")
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .SelectMany(columns =>
                columns[1].Split(',', StringSplitOptions.TrimEntries).Select(name => (Name: Term.Normalize(name), Keys: columns[0].Split('+')))
            )
            .DistinctBy(pair => pair.Name)
            .ToFrozenDictionary(pair => pair.Name, pair => pair.Keys, StringComparer.Ordinal);

    private (NameTrie Trie, string[][] Meanings) BuildTrie()
    {
        NameTrieBuilder names = new();
        List<string[]> all = [];
        foreach (
            var (name, keys) in aliases
                .Select(pair => (pair.Key, pair.Value))
                .Concat(majors.Keys.Concat(classes.Keys).Concat(disciplines).Select(name => (name, new[] { name })))
        )
        {
            names.Add(name, all.Count);
            all.Add(keys);
        }
        return (names.Build(), [.. all]);
    }
}
