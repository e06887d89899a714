using JobAlliance.Core.Vocabulary.Titles;

namespace JobAlliance.Core.Vocabulary.Occupations;

/// <summary>The names of all occupations as they are looked for in titles, with and without their endings.</summary>
internal static class OccupationNames
{
    /// <param name="occupations">Whose names; their places in the list are what the trie finds.</param>
    /// <param name="general">Keys of occupations all of whose names tell only as much as they fill of a title.</param>
    public static NameTrie TrieOf(IReadOnlyList<Occupation> occupations, HashSet<string> general)
    {
        var trie = new NameTrie();
        var heads = OccupationTable.RowsOf("heads.tsv").SelectMany(cells => cells).Select(Key).ToHashSet();
        var named = occupations
            .SelectMany((one, index) => UnitsOf(one).Select(units => (index, units, IsGeneral: general.Contains(one.Key))))
            .ToList();
        foreach (var (index, units, isGeneral) in named)
        {
            trie.Add(units, index, isGeneral || heads.Contains(string.Join(' ', units)));
        }

        var stems = named
            .Select(one => (one.index, Stem: Stem(one.units), one.IsGeneral))
            .Where(one => one.Stem.Count > 0 && !trie.Has(one.Stem))
            .ToList();
        foreach (var (index, stem, isGeneral) in stems)
        {
            trie.Add(stem, index, isGeneral || heads.Contains(string.Join(' ', stem)));
        }

        return trie;
    }

    /// <summary>A Latin word says as much as two characters.</summary>
    public static float LengthOf(string unit) => TitleUnits.IsHan(unit) ? 1 : 2;

    private static string Key(string name) => string.Join(' ', TitleUnits.Of(name.ToLowerInvariant()));

    private static IEnumerable<List<string>> UnitsOf(Occupation occupation) =>
        occupation.ChineseNames.Concat(occupation.EnglishNames).Select(name => TitleUnits.Of(name.ToLowerInvariant()));

    /// <summary>A name is found with its suffix and without: 后端开发工程师 and 后端开发. Empty when nothing but a syllable would be left.</summary>
    private static List<string> Stem(List<string> units)
    {
        var start = TitleSuffix.Start(units);
        return start < units.Count && units.Take(start).Sum(LengthOf) >= 2 ? units[..start] : [];
    }
}
