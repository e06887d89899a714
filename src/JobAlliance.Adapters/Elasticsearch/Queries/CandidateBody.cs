using System.Text.Json.Nodes;

namespace JobAlliance.Adapters.Elasticsearch.Queries;

/// <summary>The body of a retrieval: the names of the best of a query, ties by id.</summary>
internal static class CandidateBody
{
    /// <summary>What is asked, times what is wanted: both sums, so that neither side buys off the other.</summary>
    public static JsonObject Of(JsonObject asked, IEnumerable<JsonObject> wanted, int count) =>
        Of(
            new JsonObject
            {
                ["function_score"] = new JsonObject
                {
                    ["query"] = asked,
                    ["functions"] = new JsonArray([.. wanted]),
                    ["score_mode"] = "sum",
                    ["boost_mode"] = "multiply",
                },
            },
            count
        );

    private static JsonObject Of(JsonObject query, int count)
    {
        var body = new JsonObject
        {
            ["query"] = query,
            ["size"] = count,
            ["track_total_hits"] = false,
            ["sort"] = new JsonArray(new JsonObject { ["_score"] = "desc" }, new JsonObject { ["id"] = "asc" }),
        };
        FoundDocument.OnlyNames(body);
        return body;
    }
}
