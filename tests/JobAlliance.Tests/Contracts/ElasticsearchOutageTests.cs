using System.Text.Json.Nodes;
using JobAlliance.Adapters.Elasticsearch;
using JobAlliance.Adapters.Elasticsearch.Client;
using JobAlliance.Core.Market;
using JobAlliance.Core.Matching;
using JobAlliance.Tests.Support;
using static JobAlliance.Tests.Contracts.MarketEntries;

namespace JobAlliance.Tests.Contracts;

/// <summary>What becomes of reads and writes when the server is away, slow, full, or something else.</summary>
public sealed class ElasticsearchOutageTests : IAsyncLifetime
{
    private static readonly Uri Nobody = new("http://127.0.0.1:9");
    private ElasticsearchOptions? options;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        options = ElasticsearchServer.Options();
        options.Timeout = TimeSpan.FromSeconds(2);
        options.Retries = 1;
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        if (options is not null)
        {
            options.Nodes = [ElasticsearchServer.Url];
            await ElasticsearchServer.RemoveAsync(options);
        }
    }

    [Fact]
    public async Task A_server_that_is_away_makes_reads_and_writes_unavailable()
    {
        using var index = Open(Nobody);

        await Should.ThrowAsync<MarketIndexUnavailableException>(() => index.SearchPostingsAsync(Query(), Cancel));
        await Should.ThrowAsync<MarketIndexUnavailableException>(() => index.UpsertPostingsAsync([Posting(1)], Cancel));
    }

    [Fact]
    public async Task A_node_that_is_away_fails_no_request()
    {
        using var index = Open(Nobody, ElasticsearchServer.Url, Nobody);

        (await index.UpsertPostingsAsync([Posting(1)], Cancel)).Taken.ShouldBe(1);
        await index.RefreshAsync(Cancel);
        for (var search = 0; search < 20; search++)
        {
            (await index.SearchPostingsAsync(Query("java"), Cancel)).Hits.Total.ShouldBe(1);
        }
    }

    [Fact]
    public async Task Answers_that_are_held_are_given_up_and_all_goes_on_when_they_come_again()
    {
        await using var proxy = new TcpProxy(ElasticsearchServer.Url);
        using var index = Open(proxy.Url);
        await index.UpsertPostingsAsync([Posting(1)], Cancel);
        await index.RefreshAsync(Cancel);

        proxy.Holds = true;
        await Should.ThrowAsync<MarketIndexUnavailableException>(() => index.SearchPostingsAsync(Query("java"), Cancel));
        proxy.Holds = false;

        (await index.SearchPostingsAsync(Query("java"), Cancel)).Hits.Total.ShouldBe(1);
    }

    [Fact]
    public async Task Connections_that_end_are_tried_again_and_nothing_is_written_twice()
    {
        await using var proxy = new TcpProxy(ElasticsearchServer.Url);
        using var index = Open(proxy.Url);
        await index.UpsertPostingsAsync([Posting(1)], Cancel);

        proxy.Refuses = true;
        await Should.ThrowAsync<MarketIndexUnavailableException>(() => index.UpsertPostingsAsync([Posting(1), Posting(2)], Cancel));
        proxy.Refuses = false;
        (await index.UpsertPostingsAsync([Posting(1), Posting(2)], Cancel)).Failures.ShouldBeEmpty();
        await index.RefreshAsync(Cancel);

        (await index.GetStatusAsync(Cancel)).Postings.ShouldBe(2);
    }

    [Fact]
    public async Task A_full_server_refuses_writes_for_now_and_takes_them_when_it_has_room()
    {
        using var index = Open(ElasticsearchServer.Url);
        await index.UpsertPostingsAsync([Posting(1)], Cancel);
        await BlockAsync(true);

        await Should.ThrowAsync<MarketIndexUnavailableException>(() => index.UpsertPostingsAsync([Posting(2)], Cancel));
        await BlockAsync(false);

        (await index.UpsertPostingsAsync([Posting(2)], Cancel)).Taken.ShouldBe(1);
    }

    [Fact]
    public async Task An_item_that_is_refused_for_good_is_told_and_the_others_are_written()
    {
        using var index = Open(ElasticsearchServer.Url);
        var tooLong = Posting(2, change: profile => profile with { Industry = new string('业', 20_000) });

        var outcome = await index.UpsertPostingsAsync([Posting(1), tooLong, Posting(3)], Cancel);
        await index.RefreshAsync(Cancel);

        outcome.Taken.ShouldBe(2);
        outcome
            .Failures.ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(failure => failure.Id.ShouldBe(Id(2)), failure => failure.Reason.ShouldContain("industry"));
        (await index.GetStatusAsync(Cancel)).Postings.ShouldBe(2);
    }

    [Fact]
    public async Task What_is_not_an_Elasticsearch_is_told_by_its_address()
    {
        await using var other = await PlainServer.StartAsync();
        using var index = Open(other.Url);

        var refused = await Should.ThrowAsync<ElasticsearchMismatchException>(() => index.GetStatusAsync(Cancel));

        refused.Message.ShouldContain(other.Url.ToString());
    }

    [Fact]
    public async Task The_index_holds_what_its_mapping_names_and_nothing_else()
    {
        using var index = Open(ElasticsearchServer.Url);
        await index.GetStatusAsync(Cancel);
        using var client = ElasticsearchServer.Client(options!);

        foreach (var kind in new[] { "postings", "resumes" })
        {
            var mappings = (await client.MappingAsync($"{options!.Prefix}-{kind}", Cancel)).Single().Value!["mappings"]!;
            ((string?)mappings["dynamic"]).ShouldBe("strict");
            string[] names = [.. mappings["properties"]!.AsObject().Select(property => property.Key)];
            names.ShouldNotContain(name => name.Contains("mail") || name.Contains("phone") || name.Contains("contact") || name == "name");
        }
    }

    private ElasticsearchMarketIndex Open(params Uri[] nodes)
    {
        options!.Nodes = nodes;
        return new ElasticsearchMarketIndex(ElasticsearchServer.Client(options), options, TimeProvider.System, _ => [], new ScoringVocabulary());
    }

    private async Task BlockAsync(bool isFull)
    {
        using var http = new HttpClient { BaseAddress = ElasticsearchServer.Url };
        var settings = new JsonObject { ["index.blocks.read_only_allow_delete"] = isFull ? JsonValue.Create(true) : null };
        using var body = new StringContent(settings.ToJsonString(), null, "application/json");
        (await http.PutAsync($"/{options!.Prefix}-postings/_settings", body, Cancel)).EnsureSuccessStatusCode();
    }
}
