using System.Collections.Frozen;

namespace JobAlliance.Core.Vocabulary;

/// <summary>An industry with what it is called; the key is its Chinese name.</summary>
public sealed record Industry(string Key, string English, IReadOnlyList<string> Names);

/// <summary>Industries with their names in both languages. Immutable and safe for many threads.</summary>
public sealed class IndustryVocabulary
{
    private readonly FrozenDictionary<string, string> keys;

    private IndustryVocabulary(List<Industry> industries)
    {
        All = industries;
        keys = industries
            .SelectMany(industry => industry.Names.Select(name => (name, industry.Key)))
            .DistinctBy(pair => pair.name)
            .ToFrozenDictionary(pair => pair.name, pair => pair.Key, StringComparer.Ordinal);
    }

    public IReadOnlyList<Industry> All { get; }

    internal static IndustryVocabulary Load() => new([.. VocabularyFiles.Lines("industries.txt").Select(Parse)]);

    /// <summary>The key of an industry's name; of several ('计算机软件 互联网/电子商务') the first that is known; null when none is.</summary>
    public string? KeyOf(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }
        var normalized = Term.Normalize(text);
        return keys.GetValueOrDefault(normalized)
            ?? normalized.Split([' ', '/', '、', ',', '(', ')']).Select(part => keys.GetValueOrDefault(part)).FirstOrDefault(key => key is not null);
    }

    private static Industry Parse(string line)
    {
        var columns = line.Split('|', StringSplitOptions.TrimEntries);
        var names = columns[2].Split(',', StringSplitOptions.TrimEntries).Prepend(columns[1]).Prepend(columns[0]);
        return new Industry(columns[0], columns[1], [.. names.Select(Term.Normalize).Distinct()]);
    }
}
