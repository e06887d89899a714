using System.Text.Json;
using JobAlliance.Core.Imports.Reading;
using JobAlliance.Core.Vocabulary.Places;

namespace JobAlliance.Benchmarks;

/// <summary>Reads a posting as an import reads it; null where an import would refuse it.</summary>
internal sealed class MarketPostingReader
{
    private static readonly PlaceVocabulary Places = PlaceVocabulary.Load();
    private readonly JobPostingReader reader = new(new PostingAssembler(new PostingFacts(Places), DateOnly.MinValue, null));

    public MarketPosting? Read(JsonElement document) =>
        reader.Read(document).Value is { } posting ? new MarketPosting(posting.ExternalId, posting.Content, posting.Posted) : null;
}
