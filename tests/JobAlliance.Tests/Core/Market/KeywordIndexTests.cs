using JobAlliance.Core.Common;
using JobAlliance.Core.Market;
using JobAlliance.Core.Market.Embedded.Keywords;
using JobAlliance.Core.Market.Text;
using JobAlliance.Tests.Contracts;

namespace JobAlliance.Tests.Core.Market;

/// <summary>The index against a plain reading of every text, over random writes, replacements, removals and merges.</summary>
public sealed class KeywordIndexTests
{
    private static readonly string[] Words =
    [
        "java",
        "开发",
        "工程师",
        "会计",
        "上海",
        "设计",
        "数据",
        "分析",
        "前端",
        "销售",
        "实习",
        "web",
        "c",
        "护士",
    ];
    private static readonly string[] Cities = ["上海", "杭州", "南京", "北京", "苏州"];

    [Theory]
    [InlineData(1, 40)]
    [InlineData(2, 700)]
    [InlineData(3, 3_000)]
    public void Every_search_finds_what_a_plain_reading_finds(int seed, int batch)
    {
        var random = new Random(seed);
        var held = new Dictionary<Guid, (PostingEntry Entry, HashSet<string> Terms)>();
        var keywords = new PostingKeywords(TimeProvider.System, _ => []);
        for (var round = 0; round < 16; round++)
        {
            PostingEntry[] written =
            [
                .. Enumerable.Range(0, batch).Select(_ => random.Next(batch * 8)).Distinct().Select(id => Posting(random, id, round + 1)),
            ];
            keywords.Index.Upsert(written);
            Array.ForEach(written, entry => held[entry.Id] = (entry, Terms(entry)));
            Guid[] removed = [.. held.Keys.Where(_ => random.Next(20) == 0)];
            keywords.Index.Delete(removed);
            Array.ForEach(removed, id => held.Remove(id));

            for (var search = 0; search < 8; search++)
            {
                Check(keywords, held, Query(random));
            }
        }
    }

    private static void Check(PostingKeywords keywords, Dictionary<Guid, (PostingEntry Entry, HashSet<string> Terms)> held, PostingQuery query)
    {
        var text = TextQuery.Parse(query.Text, _ => []);
        var expected = held
            .Values.Where(one => IsHit(one.Terms, text) && (query.Cities.Count == 0 || query.Cities.Contains(one.Entry.Profile.City)))
            .ToArray();

        var hits = keywords.Search(query);

        hits.Hits.Total.ShouldBe(expected.Length, query.Text);
        hits.Hits.Items.Count.ShouldBe(Math.Min(expected.Length, query.Page.Size));
        hits.Hits.Items.Select(hit => hit.Id).ShouldBeSubsetOf(expected.Select(one => one.Entry.Id));
        hits.Hits.Items.Select(hit => hit.Score).ShouldBeInOrder(SortDirection.Descending);
        hits.Facets[0].Counts.Sum(count => count.Count).ShouldBe(expected.Length);
    }

    private static bool IsHit(HashSet<string> terms, TextQuery text) =>
        text.Clauses.Count(clause => clause.Alternatives.Any(all => all.All(terms.Contains))) >= text.Required;

    private static HashSet<string> Terms(PostingEntry entry) =>
        [.. new[] { entry.Profile.Title, entry.Text, entry.Employer }.Concat(entry.Keywords()).SelectMany(CjkAnalyzer.Terms)];

    private static PostingEntry Posting(Random random, int id, long version) =>
        MarketEntries.Posting(
            id,
            Some(random, 4),
            Some(random, 12),
            change: profile => profile with { City = Cities[random.Next(Cities.Length)] },
            version: version
        );

    private static PostingQuery Query(Random random) =>
        MarketEntries.Query(Some(random, 6)) with
        {
            Cities = random.Next(2) == 0 ? [] : [Cities[random.Next(Cities.Length)], Cities[0]],
            Facets = [PostingFacet.District],
            Page = new PageRequest(50),
        };

    private static string Some(Random random, int most) =>
        string.Join(random.Next(2) == 0 ? " " : "", Enumerable.Range(0, random.Next(1, most + 1)).Select(_ => Words[random.Next(Words.Length)]));
}
