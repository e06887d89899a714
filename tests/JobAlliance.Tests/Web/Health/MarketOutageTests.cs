using System.Net;
using JobAlliance.Adapters.Elasticsearch;
using JobAlliance.Core.Messages;
using JobAlliance.Core.Postings;
using JobAlliance.Tests.Support;

namespace JobAlliance.Tests.Web.Health;

/// <summary>The real program on a real Elasticsearch that goes away and comes back.</summary>
public sealed class MarketOutageTests : IAsyncDisposable
{
    private readonly ElasticsearchOptions options = ElasticsearchServer.Options();
    private readonly CancellationToken cancel = TestContext.Current.CancellationToken;
    private TcpProxy way = null!;
    private RunningAlliance alliance = null!;

    public async ValueTask DisposeAsync()
    {
        await alliance.DisposeAsync();
        await way.DisposeAsync();
        await ElasticsearchServer.RemoveAsync(options);
    }

    [Fact]
    public async Task Searches_say_so_writes_wait_and_all_is_caught_up()
    {
        await StartAsync("--MarketIndex:Standby:Enabled=false");
        way.Refuses = true;
        await PublishAsync();

        var search = await GetAsync("/api/v1/postings?text=会计");
        search.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        search.Headers.RetryAfter.ShouldNotBeNull();
        (await search.Content.ReadAsStringAsync(cancel)).ShouldContain("market.unavailable");
        await Eventually.TrueAsync(async () => await HealthAsync() is var said && Says(said, "does not answer") && Says(said, "\"pending\":1"), 60);

        way.Refuses = false;
        await Eventually.TrueAsync(async () => await TotalAsync() == 1, 90);
        await Eventually.TrueAsync(async () => await HealthAsync() is var said && Says(said, "\"pending\":0") && !Says(said, "does not answer"), 90);
    }

    [Fact]
    public async Task A_copy_of_the_market_answers_meanwhile_even_of_what_is_new()
    {
        await StartAsync();
        way.Refuses = true;
        await PublishAsync();

        await Eventually.TrueAsync(async () => await TotalAsync() == 1, 30);
        (await FoundAsync()).ShouldContain("\"asOf\":\"20");
        (await (await GetAsync("/jobs?q=会计")).Content.ReadAsStringAsync(cancel)).ShouldContain("云杉里");
        await Eventually.TrueAsync(async () => await HealthAsync() is var said && Says(said, "answered by a copy as of"), 60);

        way.Refuses = false;
        await Eventually.TrueAsync(async () => !(await FoundAsync()).Contains("asOf", StringComparison.Ordinal) && await TotalAsync() == 1, 90);
    }

    private async Task StartAsync(params string[] settings)
    {
        way = new TcpProxy(ElasticsearchServer.Url);
        alliance = await RunningAlliance.StartAsync([
            "--MarketIndex:Engine=elasticsearch",
            $"--MarketIndex:Elasticsearch:Nodes:0={way.Url}",
            $"--MarketIndex:Elasticsearch:Prefix={options.Prefix}",
            "--MarketIndex:Elasticsearch:Replicas=0",
            "--MarketIndex:Elasticsearch:Timeout=00:00:02",
            "--MarketIndex:Elasticsearch:Retries=1",
            .. settings,
        ]);
        await Eventually.TrueAsync(async () => (await GetAsync("/health/ready")).IsSuccessStatusCode, 60);
    }

    private Task<int> PublishAsync() =>
        alliance.WithDbAsync(db =>
        {
            var posting = new Posting
            {
                Id = db.NewId(),
                Content = new PostingContent { Title = "会计助理", EmployerName = "云杉里" },
                CreatedAt = db.Now,
            };
            posting.SetContent(posting.Content with { City = "上海" });
            posting.Open(db.Now);
            db.Postings.Add(posting);
            db.Raise(new PostingsChanged([posting.Id]));
            return db.SaveChangesAsync();
        });

    private async Task<string> FoundAsync() => await (await GetAsync("/api/v1/postings?text=会计")).Content.ReadAsStringAsync(cancel);

    private async Task<int?> TotalAsync()
    {
        var answer = await GetAsync("/api/v1/postings?text=会计");
        return answer.IsSuccessStatusCode
            ? System.Text.Json.JsonDocument.Parse(await answer.Content.ReadAsStringAsync(cancel)).RootElement.GetProperty("total").GetInt32()
            : null;
    }

    private async Task<string> HealthAsync() => await (await GetAsync("/health/ready")).Content.ReadAsStringAsync(cancel);

    private static bool Says(string health, string what) => health.Contains(what, StringComparison.Ordinal);

    private async Task<HttpResponseMessage> GetAsync(string path)
    {
        using var http = new HttpClient { BaseAddress = alliance.Address };
        return await http.GetAsync(path, cancel);
    }
}
