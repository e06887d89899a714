using System.Diagnostics;
using JobAlliance.Benchmarks.Engine;
using JobAlliance.Core.Common;
using JobAlliance.Core.Market;
using JobAlliance.Core.Market.Embedded.Keywords;
using JobAlliance.Core.Market.Text;
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

    /// <summary>Reads the market into an index of its own, says how long it took and how large it is.</summary>
    public static PostingKeywords Load(MarketProfiles reader, string directory, int threads)
    {
        var keywords = new PostingKeywords(TimeProvider.System, VocabularyWords.Of(reader.Vocabulary));
        var before = GC.GetTotalMemory(true);
        var watch = new Stopwatch();
        var count = 0;
        foreach (var batch in Entries(reader, directory, threads))
        {
            watch.Start();
            keywords.Index.Upsert(batch);
            watch.Stop();
            count += batch.Length;
        }

        watch.Start();
        keywords.Index.Merges.Wait();
        watch.Stop();
        var bytes = (GC.GetTotalMemory(true) - before) / Math.Max(1, count);
        var segments = keywords.Index.Snapshot.Views.Count;
        Console.WriteLine($"index: {count} postings in {watch.Elapsed.TotalSeconds:F2} s, {bytes} bytes a posting, {segments} segments");
        return keywords;
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
