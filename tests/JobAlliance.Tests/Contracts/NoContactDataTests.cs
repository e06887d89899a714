using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using JobAlliance.Adapters.Elasticsearch;
using JobAlliance.Adapters.Elasticsearch.Client;
using JobAlliance.Core.Data;
using JobAlliance.Core.Demonstration;
using JobAlliance.Core.Market;
using JobAlliance.Core.Market.Text;
using JobAlliance.Core.Matching;
using JobAlliance.Core.Vocabulary;
using JobAlliance.Core.Vocabulary.Occupations;
using JobAlliance.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace JobAlliance.Tests.Contracts;

/// <summary>The mapping and every document of the demonstration, read back from the real Elasticsearch.</summary>
public sealed partial class NoContactDataTests : IDisposable
{
    private readonly CancellationToken cancel = TestContext.Current.CancellationToken;
    private readonly ElasticsearchOptions options = ElasticsearchServer.Options();
    private readonly TestDatabase database = new();

    public void Dispose() => database.Dispose();

    [Fact]
    public async Task No_contact_data_stands_in_the_index()
    {
        await using var db = database.Open();
        await new SeedDemonstration(db, OccupationVocabulary.Default).HandleAsync(new SeedDemonstration.Request(1, 204, 1200), cancel);
        using var client = ElasticsearchServer.Client(options);
        var words = VocabularyWords.Of(MarketVocabulary.Load());
        using var index = new ElasticsearchMarketIndex(
            ElasticsearchServer.Client(options),
            options,
            TimeProvider.System,
            words,
            new ScoringVocabulary()
        );
        try
        {
            await new RebuildMarket(new MarketRows(db, Vocabularies.PostingReader, Vocabularies.ResumeReader), index).HandleAsync(null, cancel);

            (await CheckResumesAsync(client, db)).ShouldBe(
                await db.Graduates.CountAsync(row => row.SubmittedVersion > 0 && row.HiredAt == null, cancel)
            );
            (await CheckPostingsAsync(client, db)).ShouldBeGreaterThan(1000);
        }
        finally
        {
            await ElasticsearchServer.RemoveAsync(options);
        }
    }

    private async Task<int> CheckResumesAsync(ElasticsearchClient client, AppDb db)
    {
        var people = await db.Graduates.ToDictionaryAsync(row => row.Id, cancel);
        var documents = await DocumentsAsync(client, MarketIndexNames.For(options.Prefix, "resumes").Read);
        foreach (var (id, text) in documents)
        {
            var person = people[id];
            text.ShouldNotContain(person.Name);
            text.ShouldNotMatch(ContactPattern().ToString());
        }

        return documents.Count;
    }

    private async Task<int> CheckPostingsAsync(ElasticsearchClient client, AppDb db)
    {
        var contacts = await db.Postings.ToDictionaryAsync(row => row.Id, row => row.Contact, cancel);
        var documents = await DocumentsAsync(client, MarketIndexNames.For(options.Prefix, "postings").Read);
        foreach (var (id, text) in documents)
        {
            text.ShouldNotMatch(ContactPattern().ToString());
            foreach (var one in new[] { contacts[id]?.Name, contacts[id]?.Phone, contacts[id]?.Email }.OfType<string>())
            {
                text.ShouldNotContain(one);
            }
        }

        return documents.Count;
    }

    /// <summary>Every document of an index, whose mapping has no field for contact data.</summary>
    private async Task<List<(Guid Id, string Text)>> DocumentsAsync(ElasticsearchClient client, string index)
    {
        var mapping = (await client.MappingAsync(index, cancel)).ToJsonString();
        foreach (var field in new[] { "phone", "email", "mail", "contact", "\"name\"" })
        {
            mapping.ShouldNotContain(field, Case.Insensitive);
        }

        await client.RefreshAsync(index, cancel);
        var answer = await client.SearchAsync(
            index,
            new JsonObject
            {
                ["size"] = 10_000,
                ["query"] = new JsonObject { ["match_all"] = new JsonObject() },
            },
            cancel
        );
        var hits = answer!["hits"]!["hits"]!.AsArray();
        hits.Count.ShouldBe((int)await client.CountAsync(index, cancel));
        return [.. hits.Select(hit => (Guid.Parse(hit!["_id"]!.GetValue<string>()), Regex.Unescape(hit["_source"]!.ToJsonString())))];
    }

    /// <summary>A mail address, or a mobile number of China; eleven digits within an identifier are none.</summary>
    [GeneratedRegex(@"[\w.]+@[\w.]+|(?<![0-9a-f-])1[3-9]\d{9}(?![0-9a-f-])")]
    private static partial Regex ContactPattern();
}
