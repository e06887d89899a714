using JobAlliance.Benchmarks.Engine;
using JobAlliance.Core.Common;
using JobAlliance.Core.Market;
using JobAlliance.Core.Matching;

namespace JobAlliance.Benchmarks.Search;

/// <summary>A market directory in the keyword index, and the searches that its résumés' owners would type.</summary>
internal static class SearchMarket
{
    private const int Batch = 20_000;

    public static IEnumerable<PostingEntry[]> Entries(MarketProfiles reader, string directory, int threads) =>
        MarketFiles
            .Postings(directory)
            .Chunk(Batch)
            .Select(batch => batch.AsParallel().AsOrdered().WithDegreeOfParallelism(threads).Select(posting => Entry(reader, posting)).ToArray());

    public static PostingEntry Entry(MarketProfiles reader, MarketPosting posting)
    {
        var published = (posting.Posted ?? EngineMarket.Today).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        return new PostingEntry(reader.Posting(posting), posting.Content.Description, posting.Content.EmployerName, published);
    }

    /// <summary>The first wished title as keywords, city and degree as filters, three facets, highlights, 20 postings.</summary>
    public static PostingQuery Query(MarketResume resume, ResumeProfile profile) =>
        new()
        {
            Text = resume.Wishes.Titles[0],
            Cities = profile.City is { } city ? [city] : [],
            Degree = profile.Degree,
            OpenOn = EngineMarket.Today,
            Facets = [PostingFacet.District, PostingFacet.Degree, PostingFacet.Skill],
            Page = new PageRequest(20),
        };
}
