using System.Text.Json.Nodes;

namespace JobAlliance.Adapters.Elasticsearch.Documents;

/// <summary>Builds an index's settings and explicit mapping: what is not named here is refused.</summary>
internal static class MarketMapping
{
    /// <summary>Goes into the index name: raise it when a mapping changes, then rebuild.</summary>
    public const int Version = 2;

    public static JsonObject Definition(ElasticsearchOptions options, JsonObject properties) =>
        new()
        {
            ["settings"] = new JsonObject
            {
                ["number_of_shards"] = options.Shards,
                ["number_of_replicas"] = options.Replicas,
                ["refresh_interval"] = "1s",
                // A removal is remembered for as long as a rebuild may bring an older row.
                ["gc_deletes"] = "1h",
            },
            ["mappings"] = new JsonObject { ["dynamic"] = "strict", ["properties"] = properties },
        };

    /// <summary>What is searched for are terms already, see <see cref="TextAnalysis"/>; <c>cjk</c> leaves its own terms as they are.</summary>
    public static JsonObject Text(string analyzer)
    {
        var text = new JsonObject { ["type"] = "text", ["analyzer"] = analyzer };
        if (analyzer != TextAnalysis.Ours)
        {
            text["search_analyzer"] = "whitespace";
        }

        return text;
    }

    public static JsonObject Keyword() => new() { ["type"] = "keyword" };

    public static JsonObject Number(string type = "integer") => new() { ["type"] = type };

    public static JsonObject Flag() => new() { ["type"] = "boolean" };

    /// <summary>Kept and given back, never searched.</summary>
    public static JsonObject Kept() => new() { ["type"] = "object", ["enabled"] = false };
}
