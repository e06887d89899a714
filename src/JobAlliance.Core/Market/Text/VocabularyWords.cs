using JobAlliance.Core.Vocabulary;

namespace JobAlliance.Core.Market.Text;

/// <summary>The words of a query that are skills of the vocabulary, with all their names.</summary>
public static class VocabularyWords
{
    public static KnownWords Of(MarketVocabulary vocabulary) => query => [.. Find(vocabulary, query)];

    private static IEnumerable<KnownWord> Find(MarketVocabulary vocabulary, string query)
    {
        var end = 0;
        foreach (var mention in vocabulary.FindSkills(query).OrderBy(mention => mention.Start))
        {
            if (mention.Start >= end && vocabulary.Skills.Get(mention.Key) is { } skill)
            {
                end = mention.Start + mention.Length;
                yield return new KnownWord(mention.Start, mention.Length, skill.Names);
            }
        }
    }
}
