using JobAlliance.Core.Matching;
using JobAlliance.Core.Vocabulary.Occupations;

namespace JobAlliance.Core.Vocabulary.Titles;

/// <summary>A title of a corpus and how near it is to the title asked for, 0..1.</summary>
public readonly record struct RankedTitle(int Index, double Score);

/// <summary>
/// Ranks the titles of a corpus by how nearly they mean the same work as a given one, in Chinese and English, also across the two. Three views are added:
/// the words (cosine, rare words of the corpus count more), the concepts behind the words, and the occupations read in both.
/// Immutable and safe to share between threads.
/// </summary>
public sealed class TitleSimilarity
{
    private const double OfWords = 0.35;
    private const double OfConcepts = 0.25;
    private const double OfOccupations = 0.40;

    private readonly OccupationVocabulary vocabulary;
    private readonly TitleFeatures[] corpus;
    private readonly Dictionary<string, double> rarity = [];

    public TitleSimilarity(IReadOnlyList<string> titles, OccupationVocabulary? vocabulary = null)
    {
        this.vocabulary = vocabulary ?? OccupationVocabulary.Default;
        corpus = [.. titles.Select(title => TitleFeatures.Of(title, this.vocabulary))];
        foreach (var group in corpus.SelectMany(title => title.Words.Keys.Concat(title.Concepts.Keys.Select(Concept))).GroupBy(word => word))
        {
            rarity[group.Key] = Math.Log(1 + (corpus.Length / (double)group.Count()));
        }
    }

    /// <summary>The whole corpus, nearest first, ties in the corpus's order.</summary>
    public IReadOnlyList<RankedTitle> Rank(string title)
    {
        var query = TitleFeatures.Of(title, vocabulary);
        return
        [
            .. corpus
                .Select((candidate, index) => new RankedTitle(index, Score(query, candidate)))
                .OrderByDescending(ranked => ranked.Score)
                .ThenBy(ranked => ranked.Index),
        ];
    }

    /// <summary>The three views, for those who tune them.</summary>
    internal (double Words, double Concepts, double Occupations) Views(string title, int index)
    {
        var (query, candidate) = (TitleFeatures.Of(title, vocabulary), corpus[index]);
        return (
            Cosine(query.Words, candidate.Words, word => word),
            Cosine(query.Concepts, candidate.Concepts, Concept),
            Occupations(query, candidate)
        );
    }

    private double Score(TitleFeatures query, TitleFeatures candidate) =>
        (OfWords * Cosine(query.Words, candidate.Words, word => word))
        + (OfConcepts * Cosine(query.Concepts, candidate.Concepts, Concept))
        + (OfOccupations * Occupations(query, candidate));

    private static string Concept(string concept) => "#" + concept;

    private double Cosine(IReadOnlyDictionary<string, double> a, IReadOnlyDictionary<string, double> b, Func<string, string> name)
    {
        double Weight(KeyValuePair<string, double> word) => word.Value * rarity.GetValueOrDefault(name(word.Key), Math.Log(1 + corpus.Length));
        var (lengthA, lengthB) = (Math.Sqrt(a.Sum(word => Math.Pow(Weight(word), 2))), Math.Sqrt(b.Sum(word => Math.Pow(Weight(word), 2))));
        var product = a.Where(word => b.ContainsKey(word.Key)).Sum(word => Weight(word) * Weight(new(word.Key, b[word.Key])));
        return product == 0 ? 0 : product / (lengthA * lengthB);
    }

    private double Occupations(TitleFeatures query, TitleFeatures candidate)
    {
        var best = 0d;
        foreach (var asked in query.Occupations)
        {
            foreach (var found in candidate.Occupations)
            {
                best = Math.Max(best, asked.Weight * found.Weight * vocabulary.Similarity(asked.Key, found.Key));
            }
        }

        return best;
    }
}
