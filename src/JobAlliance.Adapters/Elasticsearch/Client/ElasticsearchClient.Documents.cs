using System.Net;
using System.Text.Json.Nodes;

namespace JobAlliance.Adapters.Elasticsearch.Client;

internal sealed partial class ElasticsearchClient
{
    /// <summary>Sends a body of bulk lines, each naming an alias that exists; answers the outcome of every item, in order. A 200 says nothing of the items.</summary>
    public async Task<IReadOnlyList<BulkItem>> BulkAsync(byte[] lines, CancellationToken cancellationToken)
    {
        var answer = await SendAsync(HttpMethod.Post, "/_bulk?require_alias=true", lines, cancellationToken, mediaType: "application/x-ndjson");
        return [.. answer!["items"]!.AsArray().Select(item => BulkItem.Read(item!.AsObject().Single().Value!))];
    }

    /// <summary>Searches an index, or, where the body names a point in time, that one. Null when the point in time is gone.</summary>
    /// <param name="parts">The parts of the answer that are read (<c>filter_path</c>); the others are not sent.</param>
    public Task<JsonNode?> SearchAsync(string? index, JsonObject body, CancellationToken cancellationToken, string parts = "") =>
        SendAsync(
            HttpMethod.Post,
            $"{(index is null ? "" : $"/{index}")}/_search?allow_partial_search_results=false{(parts.Length == 0 ? "" : $"&filter_path={parts}")}",
            body,
            cancellationToken,
            mayBeMissing: index is null
        );

    /// <summary>Documents by id as searches see them; those that are not there are left out.</summary>
    public async Task<IReadOnlyList<JsonNode>> GetManyAsync(string index, IEnumerable<Guid> ids, string fields, CancellationToken cancellationToken)
    {
        var path = $"/{index}/_mget?realtime=false&_source_includes={fields}&filter_path=docs._id,docs._version,docs._source";
        var body = new JsonObject { ["ids"] = new JsonArray([.. ids.Select(id => JsonValue.Create(id.ToString()))]) };
        var answer = await SendAsync(HttpMethod.Post, path, body, cancellationToken);
        return [.. answer!["docs"]!.AsArray().Where(document => document!["_source"] is not null).Select(document => document!)];
    }

    public async Task<long> CountAsync(string index, CancellationToken cancellationToken) =>
        (long)(await SendAsync(HttpMethod.Get, $"/{index}/_count", (byte[]?)null, cancellationToken))!["count"]!;

    /// <summary>Opens a point in time that lives <paramref name="keepAlive"/> after its last use.</summary>
    public async Task<string> OpenPointInTimeAsync(string index, string keepAlive, CancellationToken cancellationToken) =>
        (string)(await SendAsync(HttpMethod.Post, $"/{index}/_pit?keep_alive={keepAlive}", (byte[]?)null, cancellationToken))!["id"]!;

    public Task ClosePointInTimeAsync(string id, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Delete, "/_pit", new JsonObject { ["id"] = id }, cancellationToken, mayBeMissing: true);

    public async Task<IReadOnlyList<string>> AnalyzeAsync(string? index, string analyzer, string text, CancellationToken cancellationToken)
    {
        var path = index is null ? "/_analyze" : $"/{index}/_analyze";
        var answer = await SendAsync(HttpMethod.Post, path, new JsonObject { ["analyzer"] = analyzer, ["text"] = text }, cancellationToken);
        return [.. answer!["tokens"]!.AsArray().Select(token => (string)token!["token"]!)];
    }
}

/// <summary>The outcome of one item of a bulk request.</summary>
/// <param name="Version">The document's version after it; 0 when there is none.</param>
internal sealed record BulkItem(string Id, HttpStatusCode Status, long Version, string? Type, string? Reason)
{
    public bool IsPassing => Status is HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable;

    /// <summary>There is no such alias, now.</summary>
    public bool HasNoIndex => Type == "index_not_found_exception";

    /// <summary>Written, removed, not newer than what is held, or not there to be removed.</summary>
    public bool IsTaken => (int)Status < 300 || Status == HttpStatusCode.Conflict || (Status == HttpStatusCode.NotFound && Type is null);

    public static BulkItem Read(JsonNode item) =>
        new(
            (string)item["_id"]!,
            (HttpStatusCode)(int)item["status"]!,
            (long?)item["_version"] ?? 0,
            (string?)item["error"]?["type"],
            (string?)item["error"]?["caused_by"]?["reason"] is { } cause ? $"{item["error"]!["reason"]}: {cause}" : (string?)item["error"]?["reason"]
        );
}
