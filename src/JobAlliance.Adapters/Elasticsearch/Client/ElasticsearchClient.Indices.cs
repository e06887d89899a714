using System.Text.Json.Nodes;

namespace JobAlliance.Adapters.Elasticsearch.Client;

internal sealed partial class ElasticsearchClient
{
    public Task PutTemplateAsync(string name, JsonObject template, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Put, $"/_index_template/{name}", template, cancellationToken);

    public Task CreateIndexAsync(string index, JsonObject definition, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Put, $"/{index}", definition, cancellationToken);

    public Task DeleteIndexAsync(string index, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Delete, $"/{index}", (byte[]?)null, cancellationToken, mayBeMissing: true);

    /// <summary>The indices whose names match a pattern.</summary>
    public async Task<IReadOnlyList<string>> IndicesAsync(string pattern, CancellationToken cancellationToken)
    {
        var answer = await SendAsync(HttpMethod.Get, $"/{pattern}/_alias", (byte[]?)null, cancellationToken, mayBeMissing: true);
        return answer is null ? [] : [.. answer.AsObject().Select(index => index.Key)];
    }

    /// <summary>The indices behind an alias; none when there is no such alias.</summary>
    public async Task<IReadOnlyList<string>> IndicesBehindAsync(string alias, CancellationToken cancellationToken)
    {
        var answer = await SendAsync(HttpMethod.Get, $"/_alias/{alias}", (byte[]?)null, cancellationToken, mayBeMissing: true);
        return answer is null ? [] : [.. answer.AsObject().Select(index => index.Key)];
    }

    /// <summary>Does all alias actions at once, or none.</summary>
    public Task UpdateAliasesAsync(IEnumerable<JsonObject> actions, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Post, "/_aliases", new JsonObject { ["actions"] = new JsonArray([.. actions]) }, cancellationToken);

    public Task RefreshAsync(string indices, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Post, $"/{indices}/_refresh", (byte[]?)null, cancellationToken);

    public async Task<JsonObject> MappingAsync(string index, CancellationToken cancellationToken) =>
        (await SendAsync(HttpMethod.Get, $"/{index}/_mapping", (byte[]?)null, cancellationToken))!.AsObject();

    /// <summary>green, yellow or red.</summary>
    public async Task<string> ClusterHealthAsync(CancellationToken cancellationToken) =>
        (string)(await SendAsync(HttpMethod.Get, "/_cluster/health", (byte[]?)null, cancellationToken))!["status"]!;

    /// <summary>The version of the node that answers.</summary>
    public async Task<string> VersionAsync(CancellationToken cancellationToken)
    {
        var answer = await SendAsync(HttpMethod.Get, "/_nodes/_local?filter_path=nodes.*.version", (byte[]?)null, cancellationToken);
        return (string)answer!["nodes"]!.AsObject().First().Value!["version"]!;
    }
}
