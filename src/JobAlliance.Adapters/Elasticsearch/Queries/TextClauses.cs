using System.Text.Json.Nodes;
using JobAlliance.Core.Market;
using JobAlliance.Core.Market.Text;

namespace JobAlliance.Adapters.Elasticsearch.Queries;

/// <summary>A text query in the query language: the same clauses and alternatives that the embedded engine reads.</summary>
internal static class TextClauses
{
    public static readonly string[] PostingFields = [$"title^{FieldWeights.Title}", $"keywords^{FieldWeights.Keywords}", "employer", "text"];
    public static readonly string[] ResumeFields = [$"keywords^{FieldWeights.Keywords}", "text"];

    public static JsonObject Of(TextQuery query, string[] fields) =>
        Clauses.Bool(should: query.Clauses.Select(clause => Clause(clause, fields)), minimumShouldMatch: query.Required);

    /// <summary>Marks every term of the query wherever it occurs in title and text.</summary>
    public static JsonObject Highlight(TextQuery query, string[] fields) =>
        new()
        {
            ["number_of_fragments"] = 0,
            ["require_field_match"] = true,
            ["pre_tags"] = new JsonArray(MarkedText.Begin.ToString()),
            ["post_tags"] = new JsonArray(MarkedText.End.ToString()),
            ["fields"] = new JsonObject(fields.Select(field => KeyValuePair.Create(field, (JsonNode?)Field(query, field)))),
        };

    private static JsonObject Field(TextQuery query, string field) =>
        new() { ["highlight_query"] = new JsonObject { ["match"] = new JsonObject { [field] = string.Join(' ', query.Terms) } } };

    private static JsonObject Clause(TextClause clause, string[] fields) =>
        clause.Alternatives is [var only]
            ? Clauses.Combined(string.Join(' ', only), fields)
            : Clauses.BestOf(clause.Alternatives.Select(terms => Clauses.Combined(string.Join(' ', terms), fields)));
}
