using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;
using JobAlliance.Adapters;
using JobAlliance.Adapters.Elasticsearch;
using JobAlliance.Core.Market;
using JobAlliance.Core.Matching;
using JobAlliance.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using static JobAlliance.Tests.Contracts.MarketEntries;

namespace JobAlliance.Tests.Contracts;

/// <summary>Sign-in, encryption and the loss of a node, on servers of the tests' own.</summary>
public sealed class ElasticsearchClusterTests
{
    private const string Password = "secret12";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_key_with_rights_on_our_indices_only_is_enough_over_TLS_and_one_without_is_told()
    {
        await using var server = await OwnElasticsearch.StartAsync(30310, 1, "--password", Password, "--tls");
        var certificate = X509CertificateLoader.LoadCertificateFromFile(server.Certificate);
        var options = Options(server, "secure");
        options.CertificateFingerprint = certificate.GetCertHashString(HashAlgorithmName.SHA256);
        options.ApiKey = await KeyAsync(server, "secure-*");

        (await StartAsync(options)).ShouldBe("");
        using (var index = Open(options))
        {
            (await index.UpsertPostingsAsync([Posting(1)], Cancel)).Taken.ShouldBe(1);
            await using var rebuild = await index.BeginRebuildAsync(Cancel);
            await rebuild.AddPostingsAsync([Posting(1), Posting(2)], Cancel);
            await rebuild.CommitAsync(Cancel);
            (await index.SearchPostingsAsync(Query("java"), Cancel)).Hits.Total.ShouldBe(2);
        }

        options.ApiKey = await KeyAsync(server, "others-*");
        (await StartAsync(options)).ShouldContain("secure-*");
        options.ApiKey = "bm90OmFrZXk=";
        (await StartAsync(options)).ShouldContain("sign-in");

        (options.ApiKey, options.CertificateFingerprint) = (null, null);
        (options.UserName, options.Password, options.CertificateAuthority) = ("elastic", Password, server.Certificate);
        (await StartAsync(options)).ShouldBe("");
    }

    [Fact]
    public async Task One_node_of_three_killed_under_load_fails_no_search()
    {
        await using var servers = await OwnElasticsearch.StartAsync(30320, 3);
        var options = Options(servers, "three");
        options.Replicas = 1;
        using var index = Open(options);
        await index.UpsertPostingsAsync([.. Enumerable.Range(1, 500).Select(number => Posting(number))], Cancel);
        await index.RefreshAsync(Cancel);
        using var end = new CancellationTokenSource();
        var searches = Enumerable.Range(0, 4).Select(_ => SearchUntilAsync(index, end.Token)).ToArray();

        await servers.KillAsync("node-2");
        await Eventually.TrueAsync(() => IsTakenAsync(index, Posting(501)));
        end.CancelAfter(TimeSpan.FromSeconds(5));

        (await Task.WhenAll(searches)).Sum().ShouldBeGreaterThan(20);
    }

    /// <summary>A write may have to wait until the cluster has noticed who is missing: the outbox sends it again.</summary>
    private static async Task<bool> IsTakenAsync(ElasticsearchMarketIndex index, PostingEntry entry)
    {
        try
        {
            return (await index.UpsertPostingsAsync([entry], Cancel)).Taken == 1;
        }
        catch (MarketIndexUnavailableException)
        {
            return false;
        }
    }

    /// <summary>Searches until it is told to end; any failure fails the test.</summary>
    private static async Task<int> SearchUntilAsync(ElasticsearchMarketIndex index, CancellationToken end)
    {
        var done = 0;
        for (; !end.IsCancellationRequested; done++)
        {
            (await index.SearchPostingsAsync(Query("java"), Cancel)).Hits.Total!.Value.ShouldBeGreaterThanOrEqualTo(500);
        }

        return done;
    }

    private static ElasticsearchOptions Options(OwnElasticsearch server, string prefix) =>
        new()
        {
            Nodes = server.Nodes,
            Prefix = prefix,
            Replicas = 0,
        };

    private static ElasticsearchMarketIndex Open(ElasticsearchOptions options) =>
        new(ElasticsearchServer.Client(options), options, TimeProvider.System, _ => [], new ScoringVocabulary());

    /// <summary>Why the program would not start; empty when it would.</summary>
    private static async Task<string> StartAsync(ElasticsearchOptions options)
    {
        using var index = Open(options);
        using var client = ElasticsearchServer.Client(options);
        try
        {
            await new ElasticsearchStart(client, options, index, TimeProvider.System, NullLogger<ElasticsearchStart>.Instance).StartAsync(Cancel);
            return "";
        }
        catch (StartRefusedException refused)
        {
            return refused.Message;
        }
    }

    private static async Task<string> KeyAsync(OwnElasticsearch server, string indices)
    {
        using var handler = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, _, _, _) => true };
        using var http = new HttpClient(handler) { BaseAddress = server.Nodes[0] };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Basic",
            Convert.ToBase64String(Encoding.UTF8.GetBytes($"elastic:{Password}"))
        );
        var rights = new JsonObject { ["names"] = new JsonArray(indices), ["privileges"] = new JsonArray("all") };
        var role = new JsonObject { ["indices"] = new JsonArray(rights) };
        var key = new JsonObject
        {
            ["name"] = "k",
            ["role_descriptors"] = new JsonObject { ["r"] = role },
        };
        using var body = new StringContent(key.ToJsonString(), Encoding.UTF8, "application/json");
        using var answer = await http.PostAsync("/_security/api_key", body, Cancel);
        answer.EnsureSuccessStatusCode();
        return (string)JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancel))!["encoded"]!;
    }
}
