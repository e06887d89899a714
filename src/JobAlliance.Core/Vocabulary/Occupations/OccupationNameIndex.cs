using JobAlliance.Core.Vocabulary.Titles;

namespace JobAlliance.Core.Vocabulary.Occupations;

/// <summary>
/// Finds the occupations whose names are nearest to a title that names none of them as it stands: 'civil works engineer' is near 'civil engineer'.
/// Words and the concepts behind them are compared by cosine, rare ones count more.
/// </summary>
internal sealed class OccupationNameIndex
{
    private const double Least = 0.45;

    private readonly List<(int Occupation, double Length)> names = [];
    private readonly Dictionary<string, List<(int Name, double Weight)>> lists = [];

    public OccupationNameIndex(IReadOnlyList<Occupation> occupations)
    {
        var all = occupations
            .SelectMany(
                (occupation, index) =>
                    occupation
                        .ChineseNames.Concat(occupation.EnglishNames)
                        .Select(name => (index, Parts: PartsOf(TitleUnits.Of(name.ToLowerInvariant()))))
            )
            .ToList();
        var rarity = all.SelectMany(name => name.Parts.Keys)
            .GroupBy(part => part)
            .ToDictionary(group => group.Key, group => Math.Log(1 + (all.Count / (double)group.Count())));
        foreach (var (index, parts) in all)
        {
            foreach (var (part, weight) in parts)
            {
                (lists.TryGetValue(part, out var list) ? list : lists[part] = []).Add((names.Count, weight * rarity[part]));
            }

            names.Add((index, Math.Sqrt(parts.Sum(part => Math.Pow(part.Value * rarity[part.Key], 2)))));
        }
    }

    /// <summary>Occupations by the nearest of their names, 0.45..1; those of words that every trade has alone are none.</summary>
    public IEnumerable<(int Occupation, double Likeness)> Near(List<string> units)
    {
        var (products, length) = (new Dictionary<int, double>(), 0d);
        foreach (var (part, said) in PartsOf(units))
        {
            var list = lists.GetValueOrDefault(part, []);
            var weight = said * Math.Log(1 + (names.Count / Math.Max(1d, list.Count)));
            length += weight * weight;
            foreach (var (name, other) in list)
            {
                products[name] = products.GetValueOrDefault(name) + (weight * other);
            }
        }

        return products
            .Select(pair => (names[pair.Key].Occupation, Likeness: pair.Value / (Math.Sqrt(length) * names[pair.Key].Length)))
            .Where(near => near.Likeness >= Least)
            .GroupBy(near => near.Occupation)
            .Select(group => (group.Key, group.Max(near => near.Likeness)));
    }

    private static Dictionary<string, double> PartsOf(List<string> units)
    {
        var parts = TitleFeatures.WordsOf(units);
        foreach (var (concept, weight) in TitleConcepts.Of(units))
        {
            parts["#" + concept] = weight;
        }

        return parts;
    }
}
