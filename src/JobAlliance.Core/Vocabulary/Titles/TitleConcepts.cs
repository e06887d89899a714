using System.Globalization;
using JobAlliance.Core.Vocabulary.Occupations;

namespace JobAlliance.Core.Vocabulary.Titles;

/// <summary>
/// Words of titles that mean the same, in both languages, and how much they say. From <c>title-words.tsv</c>: concept, weight, Chinese words, English
/// words. A word may belong to several concepts. A weight under 1 is a word that stands in titles of every trade: manager, 专员.
/// </summary>
internal static class TitleConcepts
{
    private static readonly Lazy<Table> Shared = new(Table.Read);

    public static double WeightOf(string word) => Shared.Value.Weights.TryGetValue(KeyOf(word), out var weight) ? weight : 1;

    public static Dictionary<string, double> Of(List<string> units)
    {
        var concepts = new Dictionary<string, double>();
        for (var start = 0; start < units.Count; start++)
        {
            foreach (var (concept, weight) in Longest(units, start))
            {
                concepts[concept] = weight;
            }
        }

        return concepts;
    }

    private static List<(string Concept, double Weight)> Longest(List<string> units, int start)
    {
        for (var length = Math.Min(4, units.Count - start); length > 0; length--)
        {
            var word = string.Join(TitleUnits.IsHan(units[start]) ? "" : " ", units.Skip(start).Take(length).Select(KeyOf));
            if (Shared.Value.Concepts.TryGetValue(word, out var concepts))
            {
                return concepts;
            }
        }

        return [];
    }

    private static string KeyOf(string unit) => unit.Length > 0 && unit[0] < 0x2E80 ? WordStem.Of(unit) : unit;

    private sealed record Table(Dictionary<string, List<(string Concept, double Weight)>> Concepts, Dictionary<string, double> Weights)
    {
        public static Table Read()
        {
            var table = new Table([], []);
            foreach (var cells in OccupationTable.RowsOf("title-words.tsv"))
            {
                var weight = double.Parse(cells[1], CultureInfo.InvariantCulture);
                foreach (var word in cells.Skip(2).SelectMany(cell => cell.Split('|', StringSplitOptions.RemoveEmptyEntries)))
                {
                    table.Add(cells[0], weight, word);
                }
            }

            return table;
        }

        private void Add(string concept, double weight, string word)
        {
            var units = TitleUnits.Of(word);
            var key = string.Join(TitleUnits.IsHan(units[0]) ? "" : " ", units.Select(KeyOf));
            (Concepts.TryGetValue(key, out var list) ? list : Concepts[key] = []).Add((concept, weight));
            if (weight < 1)
            {
                Weights[key] = weight;
            }
        }
    }
}
