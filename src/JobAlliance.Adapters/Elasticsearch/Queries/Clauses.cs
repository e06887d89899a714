using System.Text.Json.Nodes;
using JobAlliance.Adapters.Elasticsearch.Documents;

namespace JobAlliance.Adapters.Elasticsearch.Queries;

/// <summary>The query language's clauses that are used here.</summary>
internal static class Clauses
{
    public static JsonObject Bool(
        IEnumerable<JsonObject>? must = null,
        IEnumerable<JsonObject>? should = null,
        IEnumerable<JsonObject>? filter = null,
        IEnumerable<JsonObject>? mustNot = null,
        int minimumShouldMatch = 0
    )
    {
        var clauses = new JsonObject();
        Add(clauses, "must", must);
        Add(clauses, "should", should);
        Add(clauses, "filter", filter);
        Add(clauses, "must_not", mustNot);
        clauses["minimum_should_match"] = minimumShouldMatch;
        return new JsonObject { ["bool"] = clauses };
    }

    public static JsonObject All() => new() { ["match_all"] = new JsonObject() };

    public static JsonObject Match(string field, string words, string analyzer, double boost) =>
        new()
        {
            ["match"] = new JsonObject
            {
                [field] = new JsonObject
                {
                    ["query"] = words,
                    ["analyzer"] = analyzer,
                    ["boost"] = boost,
                },
            },
        };

    public static JsonObject Term(string field, JsonNode value) => new() { ["term"] = new JsonObject { [field] = value } };

    public static JsonObject Terms<T>(string field, IEnumerable<T> values) =>
        new() { ["terms"] = new JsonObject { [field] = ProfileJson.List(values) } };

    public static JsonObject AtLeast(string field, long value) => Range(field, "gte", value);

    public static JsonObject AtMost(string field, long value) => Range(field, "lte", value);

    public static JsonObject Exists(string field) => new() { ["exists"] = new JsonObject { ["field"] = field } };

    /// <summary>The condition, or no value in the field at all.</summary>
    public static JsonObject MissingOr(string field, JsonObject condition) =>
        Bool(should: [condition, Bool(mustNot: [Exists(field)])], minimumShouldMatch: 1);

    public static JsonObject Constant(JsonObject filter, double boost) =>
        new()
        {
            ["constant_score"] = new JsonObject { ["filter"] = filter, ["boost"] = boost },
        };

    /// <summary>Every word must occur, each in any of the fields.</summary>
    public static JsonObject Combined(string words, IEnumerable<string> fields) =>
        new()
        {
            ["combined_fields"] = new JsonObject
            {
                ["query"] = words,
                ["operator"] = "and",
                ["fields"] = ProfileJson.List(fields),
            },
        };

    public static JsonObject BestOf(IEnumerable<JsonObject> queries) =>
        new() { ["dis_max"] = new JsonObject { ["queries"] = new JsonArray([.. queries]) } };

    private static void Add(JsonObject clauses, string name, IEnumerable<JsonObject>? queries)
    {
        if (queries?.ToArray() is { Length: > 0 } some)
        {
            clauses[name] = new JsonArray([.. some]);
        }
    }

    private static JsonObject Range(string field, string bound, long value) =>
        new() { ["range"] = new JsonObject { [field] = new JsonObject { [bound] = value } } };
}
