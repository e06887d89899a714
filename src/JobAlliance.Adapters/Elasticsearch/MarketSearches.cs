using System.Net;
using System.Text.Json.Nodes;
using JobAlliance.Adapters.Elasticsearch.Client;
using JobAlliance.Adapters.Elasticsearch.Queries;
using JobAlliance.Core.Common;
using JobAlliance.Core.Market;
using JobAlliance.Core.Market.Text;

namespace JobAlliance.Adapters.Elasticsearch;

/// <summary>Runs searches in a point in time and reads their answers.</summary>
internal sealed class MarketSearches(ElasticsearchClient client, PointInTime points)
{
    /// <summary>One page of hits and the whole answer.</summary>
    public async Task<(Page<MarketHit> Hits, JsonNode Answer)> SearchAsync(
        JsonObject body,
        PageRequest page,
        Func<JsonNode, MarketHit> read,
        CancellationToken cancellationToken
    )
    {
        // One more than a page, to know whether there is a next.
        body["size"] = page.ClampedSize + 1;
        var cursor = SearchCursor.Decode(page.Cursor);
        if (cursor is not null)
        {
            body["search_after"] = cursor.After.DeepClone();
        }

        var answer = await SearchAtAsync(body, cursor?.PointInTime ?? await points.GetAsync(cancellationToken), cancellationToken);
        if (answer is null)
        {
            points.Forget();
            answer = await SearchAtAsync(body, await points.GetAsync(cancellationToken), cancellationToken);
        }

        return (
            Read(answer ?? throw new MarketIndexUnavailableException("The index was replaced while it was searched."), page.ClampedSize, read),
            answer
        );
    }

    /// <summary>Title or text with the words found: as marked, or as it stands when no word was found in it.</summary>
    public static Highlighted Marked(JsonNode hit, string field) =>
        (string?)hit["highlight"]?[field]?[0] is { } marked ? MarkedText.Read(marked) : new Highlighted((string?)hit["_source"]?[field] ?? "", []);

    /// <summary>Null when the point in time is gone: it was not read for two minutes, or a rebuild took the index away.</summary>
    private async Task<JsonNode?> SearchAtAsync(JsonObject body, string point, CancellationToken cancellationToken)
    {
        body["pit"] = new JsonObject { ["id"] = point, ["keep_alive"] = PointInTime.KeepAlive };
        try
        {
            return await client.SearchAsync(null, body, cancellationToken);
        }
        catch (ElasticsearchException exception) when (exception.Status == HttpStatusCode.BadRequest && body.ContainsKey("search_after"))
        {
            throw new MarketIndexUnavailableException("This page cannot be continued.", exception);
        }
    }

    private static Page<MarketHit> Read(JsonNode answer, int size, Func<JsonNode, MarketHit> read)
    {
        var hits = answer["hits"]!["hits"]!.AsArray();
        var total = (int)answer["hits"]!["total"]!["value"]!;
        var next = hits.Count > size ? new SearchCursor((string)answer["pit_id"]!, hits[size - 1]!["sort"]!.AsArray()).Encode() : null;
        return new Page<MarketHit>([.. hits.Take(size).Select(hit => read(hit!))], total, next);
    }
}
