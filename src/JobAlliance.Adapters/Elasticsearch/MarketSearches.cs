using System.Net;
using System.Text.Json.Nodes;
using JobAlliance.Adapters.Elasticsearch.Client;
using JobAlliance.Adapters.Elasticsearch.Queries;
using JobAlliance.Core.Common;
using JobAlliance.Core.Market;
using JobAlliance.Core.Market.Text;

namespace JobAlliance.Adapters.Elasticsearch;

/// <summary>Runs searches of one kind of documents in a point in time, and reads their answers.</summary>
internal sealed class MarketSearches(ElasticsearchClient client, PointInTime points, ShownHits shown)
{
    /// <summary>One page of hits and the whole answer.</summary>
    public async Task<(Page<MarketHit> Hits, JsonNode Answer)> SearchAsync(
        JsonObject body,
        TextQuery text,
        PageRequest page,
        CancellationToken cancellationToken
    )
    {
        // One more than a page, to know whether there is a next.
        body["size"] = page.ClampedSize + 1;
        shown.Ask(body, text);
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

        return answer is null
            ? throw new MarketIndexUnavailableException("The index was replaced while it was searched.")
            : (await ReadAsync(answer, page.ClampedSize, text, cancellationToken), answer);
    }

    /// <summary>Null when the point in time is gone: it was not read for two minutes, or a rebuild took the index away.</summary>
    private async Task<JsonNode?> SearchAtAsync(JsonObject body, string point, CancellationToken cancellationToken)
    {
        body["pit"] = new JsonObject { ["id"] = point, ["keep_alive"] = PointInTime.KeepAlive };
        try
        {
            return await client.SearchAsync(null, body, cancellationToken, $"pit_id,hits.total,aggregations,{shown.Parts}");
        }
        catch (ElasticsearchException exception) when (exception.Status == HttpStatusCode.BadRequest && body.ContainsKey("search_after"))
        {
            throw new MarketIndexUnavailableException("This page cannot be continued.", exception);
        }
    }

    private async Task<Page<MarketHit>> ReadAsync(JsonNode answer, int size, TextQuery text, CancellationToken cancellationToken)
    {
        var hits = answer["hits"]!["hits"]?.AsArray() ?? [];
        var total = (int)answer["hits"]!["total"]!["value"]!;
        var next = hits.Count > size ? new SearchCursor((string)answer["pit_id"]!, hits[size - 1]!["sort"]!.AsArray()).Encode() : null;
        return new Page<MarketHit>(await shown.ReadAsync([.. hits.Take(size).Select(hit => hit!)], text, cancellationToken), total, next);
    }
}
