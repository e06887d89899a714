using JobAlliance.Core.Matching.Reading;
using JobAlliance.Core.Vocabulary;
using JobAlliance.Core.Vocabulary.Occupations;

namespace JobAlliance.Tests.Support;

/// <summary>The product's vocabulary, loaded once for all tests: it is immutable.</summary>
public static class Vocabularies
{
    public static MarketVocabulary Market { get; } = MarketVocabulary.Load();

    public static PostingReader PostingReader { get; } = new(Market, OccupationVocabulary.Default);

    public static ResumeReader ResumeReader { get; } = new(Market, OccupationVocabulary.Default);
}
