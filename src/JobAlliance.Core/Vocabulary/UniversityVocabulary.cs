using System.Collections.Frozen;

namespace JobAlliance.Core.Vocabulary;

/// <summary>A university or college, with its code of the ministry of education.</summary>
public sealed record University(string Code, string Name, string Place, Degree Highest);

/// <summary>China's universities. Immutable and safe for many threads.</summary>
public sealed class UniversityVocabulary
{
    private readonly FrozenDictionary<string, University> byName;

    private UniversityVocabulary(List<University> universities)
    {
        All = universities;
        byName = universities
            .DistinctBy(university => Key(university.Name))
            .ToFrozenDictionary(university => Key(university.Name), StringComparer.Ordinal);
    }

    public IReadOnlyList<University> All { get; }

    internal static UniversityVocabulary Load() =>
        new([
            .. VocabularyFiles
                .Rows("universities.tsv")
                .Select(row => new University(row[0], row[1], row[2], row[3] == "本科" ? Degree.Bachelor : Degree.Associate)),
        ]);

    /// <summary>The university of a name as somebody wrote it; white space, brackets' form and a trailing school or campus do not matter. Null when unknown.</summary>
    public University? Find(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }
        var key = Key(text);
        return byName.GetValueOrDefault(key)
            ?? Enumerable
                .Range(4, Math.Max(0, key.Length - 4))
                .Reverse()
                .Select(n => byName.GetValueOrDefault(key[..n]))
                .FirstOrDefault(found => found is not null);
    }

    /// <summary>The name as the ministry writes it; the normalised text when the university is unknown.</summary>
    public string Normalize(string text) => Find(text)?.Name ?? Term.Normalize(text);

    private static string Key(string name) => Term.Normalize(name).Replace(" ", "", StringComparison.Ordinal);
}
