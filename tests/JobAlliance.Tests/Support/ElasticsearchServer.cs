using JobAlliance.Adapters.Elasticsearch;
using JobAlliance.Adapters.Elasticsearch.Client;

namespace JobAlliance.Tests.Support;

/// <summary>The Elasticsearch that the tests use: the one that ELASTICSEARCH_URL names, as infra/test.sh sets it. A test without one is skipped.</summary>
internal static class ElasticsearchServer
{
    private static int created;

    public static Uri Url
    {
        get
        {
            var url = Environment.GetEnvironmentVariable("ELASTICSEARCH_URL");
            Assert.SkipWhen(string.IsNullOrEmpty(url), "ELASTICSEARCH_URL is not set: no Elasticsearch to test with");
            return new Uri(url!);
        }
    }

    /// <summary>Options for indices of the test's own.</summary>
    public static ElasticsearchOptions Options() =>
        new()
        {
            Nodes = [Url],
            Prefix = $"test-{Environment.ProcessId}-{Interlocked.Increment(ref created)}",
            Replicas = 0,
        };

    public static ElasticsearchClient Client(ElasticsearchOptions options) => ElasticsearchClient.Create(options, TimeProvider.System);

    /// <summary>Removes every index of the test's own.</summary>
    public static async Task RemoveAsync(ElasticsearchOptions options)
    {
        using var client = Client(options);
        foreach (var index in await client.IndicesAsync($"{options.Prefix}-*", CancellationToken.None))
        {
            await client.DeleteIndexAsync(index, CancellationToken.None);
        }
    }
}
