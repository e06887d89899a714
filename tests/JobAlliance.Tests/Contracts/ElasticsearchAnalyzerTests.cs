using JobAlliance.Adapters;
using JobAlliance.Adapters.Elasticsearch;
using JobAlliance.Core.Common;
using JobAlliance.Core.Market;
using JobAlliance.Core.Market.Text;
using JobAlliance.Core.Matching;
using JobAlliance.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using static JobAlliance.Tests.Contracts.MarketEntries;

namespace JobAlliance.Tests.Contracts;

/// <summary>
/// Another analyzer than ours by option. The test server has neither smartcn nor IK; <c>standard</c>, which cuts Chinese into single characters, stands for an
/// analyzer that only the cluster has.
/// </summary>
public sealed class ElasticsearchAnalyzerTests : IAsyncLifetime
{
    private ElasticsearchOptions options = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        options = ElasticsearchServer.Options();
        options.Analyzer = "standard";
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        if (options is not null)
        {
            await ElasticsearchServer.RemoveAsync(options);
        }
    }

    [Theory]
    [InlineData("smartcn")]
    [InlineData("ik_smart")]
    [InlineData("ik_max_word")]
    public async Task An_analyzer_that_the_cluster_has_not_stops_the_start_and_is_named(string analyzer)
    {
        options.Analyzer = analyzer;

        var refused = await Should.ThrowAsync<StartRefusedException>(StartAsync);

        refused.Message.ShouldContain($"no analyzer {analyzer}");
        refused.Message.ShouldContain("MarketIndex:Elasticsearch:Analyzer");
    }

    [Theory]
    [InlineData("standard")]
    [InlineData("cjk")]
    public async Task One_that_it_has_is_taken(string analyzer)
    {
        options.Analyzer = analyzer;

        await StartAsync();
    }

    [Fact]
    public async Task Texts_and_queries_are_cut_by_it_and_the_words_found_are_marked()
    {
        using var index = Open();
        await WriteAsync(index, Posting(1, title: "会计", text: "做账,也报税"), Posting(2, title: "司机", text: "开车"));

        // No pair of "计做" is anywhere; single characters are.
        var hit = (await index.SearchPostingsAsync(Query("计做"), Cancel)).Hits.Items.ShouldHaveSingleItem();

        hit.Id.ShouldBe(Id(1));
        Marked(hit.Title).ShouldBe("计");
        Marked(hit.Snippet).ShouldBe("做");
    }

    [Fact]
    public async Task Words_are_widened_to_all_their_names()
    {
        using var index = Open(text => text == "前端" ? [new KnownWord(0, 2, ["前端", "front-end"])] : []);
        await WriteAsync(index, Posting(1, title: "Front-End Engineer"), Posting(2, title: "端口前移"));

        (await index.SearchPostingsAsync(Query("前端"), Cancel)).Hits.Items.Select(hit => hit.Id).ShouldBe([Id(1), Id(2)], ignoreOrder: true);
    }

    [Fact]
    public async Task An_index_made_with_another_analyzer_is_built_anew()
    {
        using (var index = Open())
        {
            await index.ClearAsync(Cancel);
            (await index.GetStatusAsync(Cancel)).IsReady.ShouldBeTrue();
        }

        options.Analyzer = "cjk";
        using var other = Open();

        (await other.GetStatusAsync(Cancel)).IsReady.ShouldBeFalse();
    }

    private static string Marked(Highlighted? text) => string.Join('|', text!.Spans.Select(span => text.Text.Substring(span.Start, span.Length)));

    private static async Task WriteAsync(ElasticsearchMarketIndex index, params PostingEntry[] postings)
    {
        (await index.UpsertPostingsAsync(postings, Cancel)).Failures.ShouldBeEmpty();
        await index.RefreshAsync(Cancel);
    }

    private ElasticsearchMarketIndex Open(KnownWords? words = null) =>
        new(ElasticsearchServer.Client(options), options, TimeProvider.System, words ?? (_ => []), new ScoringVocabulary());

    private async Task StartAsync()
    {
        using var index = Open();
        using var client = ElasticsearchServer.Client(options);
        await new ElasticsearchStart(client, options, index, TimeProvider.System, NullLogger<ElasticsearchStart>.Instance).StartAsync(Cancel);
    }
}
