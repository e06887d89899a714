using JobAlliance.Adapters.Elasticsearch;
using JobAlliance.Core.Common;
using JobAlliance.Core.Market;
using JobAlliance.Core.Market.Embedded.Keywords;
using JobAlliance.Core.Market.Text;
using JobAlliance.Core.Matching;
using JobAlliance.Core.Vocabulary;
using JobAlliance.Tests.Support;

namespace JobAlliance.Tests.Contracts;

/// <summary>Both engines over the same real postings: the same set, the same counts, the same words marked.</summary>
public sealed class EnginesAgreeTests
{
    private const int Searches = 500;
    private const int Postings = 3_000;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Five_hundred_searches_find_the_same_on_both_engines(bool marksHere)
    {
        // Whether the words found are marked by our own analysis or by the cluster's highlighter.
        var options = ElasticsearchServer.Options();
        options.MarksHere = marksHere;
        var words = VocabularyWords.Of(MarketVocabulary.Load());
        var postings = RealPostings();
        var embedded = new PostingKeywords(TimeProvider.System, words);
        embedded.Index.Upsert(postings);
        using var elasticsearch = new ElasticsearchMarketIndex(
            ElasticsearchServer.Client(options),
            options,
            TimeProvider.System,
            words,
            new ScoringVocabulary()
        );
        try
        {
            (await elasticsearch.UpsertPostingsAsync(postings, Cancel)).Failures.ShouldBeEmpty();
            await elasticsearch.RefreshAsync(Cancel);
            var random = new Random(5);
            var found = 0;
            for (var search = 0; search < Searches; search++)
            {
                found += await CompareAsync(embedded, elasticsearch, Query(random, postings));
            }

            found.ShouldBeGreaterThan(Searches);
        }
        finally
        {
            await ElasticsearchServer.RemoveAsync(options);
        }
    }

    private static async Task<int> CompareAsync(PostingKeywords embedded, ElasticsearchMarketIndex elasticsearch, PostingQuery query)
    {
        var ours = await AllAsync(page => Task.FromResult(embedded.Search(query with { Page = page })));
        var theirs = await AllAsync(page => elasticsearch.SearchPostingsAsync(query with { Page = page }, Cancel));

        theirs.Hits.Keys.ShouldBe(ours.Hits.Keys, ignoreOrder: true, query.Text);
        theirs.Facets.ShouldBe(ours.Facets, query.Text);
        foreach (var (id, hit) in ours.Hits)
        {
            Marks(theirs.Hits[id].Title).ShouldBe(Marks(hit.Title), query.Text);
            Marks(theirs.Hits[id].Snippet).ShouldBe(Marks(hit.Snippet), query.Text);
        }

        return ours.Hits.Count;
    }

    private static async Task<(Dictionary<Guid, MarketHit> Hits, string Facets)> AllAsync(Func<PageRequest, Task<MarketHits>> search)
    {
        var hits = new Dictionary<Guid, MarketHit>();
        var facets = "";
        for (var page = new PageRequest(200); ; )
        {
            var answer = await search(page);
            facets = string.Join(
                ';',
                answer.Facets.Select(facet => $"{facet.Facet}: {string.Join(", ", facet.Counts.Select(count => $"{count.Value} {count.Count}"))}")
            );
            foreach (var hit in answer.Hits.Items)
            {
                hits.Add(hit.Id, hit);
            }

            if (answer.Hits.NextCursor is null)
            {
                answer.Hits.Total.ShouldBe(hits.Count);
                return (hits, facets);
            }

            page = new PageRequest(200, answer.Hits.NextCursor);
        }
    }

    private static string Marks(Highlighted? text) => $"{text!.Text} {string.Join(' ', text.Spans.Select(span => $"{span.Start}+{span.Length}"))}";

    private static PostingQuery Query(Random random, PostingEntry[] postings)
    {
        var like = postings[random.Next(postings.Length)];
        var title = like.Profile.Title;
        var start = random.Next(title.Length);
        return MarketEntries.Query(random.Next(3) == 0 ? title : title[start..Math.Min(title.Length, start + random.Next(2, 8))]) with
        {
            Cities = random.Next(2) == 0 && like.Profile.City is { } city ? [city] : [],
            Districts = random.Next(4) == 0 && like.Profile.District is { } district ? [district] : [],
            Degree = (Degree)random.Next(5),
            SalaryFrom = random.Next(4) == 0 ? random.Next(3_000, 20_000) : null,
            Facets = [PostingFacet.City, PostingFacet.District, PostingFacet.Degree, PostingFacet.Skill],
        };
    }

    /// <summary>Real rows: title, company, salary text, tags, place, experience, degree.</summary>
    private static PostingEntry[] RealPostings() =>
        [
            .. File.ReadLines(Repository.Shared("data/zhilian-2024/zhilian.csv"))
                .Skip(1)
                .Select(line => line.Split(','))
                .Where(cells => cells.Length == 8 && cells[0].Trim().Length > 0)
                .Take(Postings)
                .Select(Posting),
        ];

    private static PostingEntry Posting(string[] cells, int number)
    {
        var place = cells[4].Split('·');
        var tags = cells[3].Split('|').Select(tag => tag.Trim()).Where(tag => tag.Length is > 0 and < 30).ToArray();
        return MarketEntries.Posting(
            number + 1,
            cells[0].Trim(),
            $"{cells[0]}。任职要求：{string.Join('、', tags)}。经验：{cells[5]}。",
            cells[1],
            profile =>
                profile with
                {
                    City = place[0].Length > 0 ? place[0] : null,
                    District = place.Length > 1 ? place[1] : null,
                    MinimumDegree = (Degree)(number % 4),
                    MustSkills = [.. tags.Distinct()],
                    Salary = new SalaryRange(2_000 + (number % 17 * 1_000), 3_000 + (number % 17 * 1_000)),
                }
        );
    }
}
