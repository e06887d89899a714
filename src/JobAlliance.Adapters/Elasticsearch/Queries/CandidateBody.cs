using System.Text.Json.Nodes;

namespace JobAlliance.Adapters.Elasticsearch.Queries;

/// <summary>The body of a retrieval: the best of a query, whole profiles, ties by id.</summary>
internal static class CandidateBody
{
    public static JsonObject Of(JsonObject query, int count) =>
        new()
        {
            ["query"] = query,
            ["size"] = count,
            ["track_total_hits"] = false,
            ["_source"] = new JsonArray("profile"),
            ["sort"] = new JsonArray(new JsonObject { ["_score"] = "desc" }, new JsonObject { ["id"] = "asc" }),
        };
}
