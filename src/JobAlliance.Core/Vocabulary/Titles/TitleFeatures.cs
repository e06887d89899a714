using JobAlliance.Core.Matching;
using JobAlliance.Core.Vocabulary.Occupations;

namespace JobAlliance.Core.Vocabulary.Titles;

/// <summary>What a title is compared by.</summary>
/// <param name="Words">Stems of Latin words and pairs of Chinese characters, each with how much it says within its title.</param>
/// <param name="Concepts">What those words mean, in whichever language: <c>nanny</c>, <c>childcare</c> and 育儿 are one concept.</param>
/// <param name="Occupations">What the vocabulary reads in it.</param>
internal sealed record TitleFeatures(
    IReadOnlyDictionary<string, double> Words,
    IReadOnlyDictionary<string, double> Concepts,
    IReadOnlyList<WeightedKey> Occupations,
    Seniority Seniority
)
{
    public static TitleFeatures Of(string title, OccupationVocabulary vocabulary)
    {
        var (core, _) = TitleText.Of(title);
        var units = TitleUnits.Of(core.Quiet is { Length: > 0 } quiet ? quiet : core.Text);
        return new TitleFeatures(WordsOf(units), TitleConcepts.Of(units), vocabulary.Read(title), vocabulary.SeniorityOf(title));
    }

    internal static Dictionary<string, double> WordsOf(List<string> units)
    {
        var words = new Dictionary<string, double>();
        for (var at = 0; at < units.Count; at++)
        {
            if (!TitleUnits.IsHan(units[at]))
            {
                words[WordStem.Of(units[at])] = TitleConcepts.WeightOf(units[at]);
            }
            else if (at + 1 < units.Count && TitleUnits.IsHan(units[at + 1]))
            {
                var pair = units[at] + units[at + 1];
                words[pair] = TitleConcepts.WeightOf(pair);
            }
        }

        return words;
    }
}
