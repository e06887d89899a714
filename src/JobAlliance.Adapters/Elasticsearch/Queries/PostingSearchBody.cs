using System.Text.Json.Nodes;
using JobAlliance.Core.Market;
using JobAlliance.Core.Market.Text;
using JobAlliance.Core.Vocabulary;

namespace JobAlliance.Adapters.Elasticsearch.Queries;

/// <summary>
/// A posting query as a search body. A filter whose facet is asked for goes behind the facets (<c>post_filter</c>), and each facet is counted under all
/// of those but its own.
/// </summary>
internal static class PostingSearchBody
{
    public static readonly string[] Shown = ["title", "text"];

    public static JsonObject Of(PostingQuery query, TextQuery text)
    {
        var own = OwnFilters(query);
        var behind = own.Where(filter => query.Facets.Contains(filter.Key)).ToDictionary();
        var before = own.Where(filter => !behind.ContainsKey(filter.Key)).Select(filter => filter.Value);
        var filters = HardFilters(query).Concat(before.Select(Clone));
        var body = new JsonObject
        {
            ["query"] = Clauses.Bool(must: text.IsMatchAll ? null : [TextClauses.Of(text, TextClauses.PostingFields)], filter: filters),
            ["track_total_hits"] = true,
            ["sort"] = Sort(text.IsMatchAll && query.Order == MarketOrder.Relevance ? MarketOrder.Newest : query.Order),
        };
        AddFacets(body, query.Facets, behind);
        return body;
    }

    public static string FieldOf(PostingFacet facet) =>
        facet switch
        {
            PostingFacet.City => "city",
            PostingFacet.District => "district",
            PostingFacet.Degree => "degree",
            PostingFacet.EmploymentType => "type",
            PostingFacet.Industry => "industry",
            PostingFacet.Agency => "agency",
            _ => "skill",
        };

    private static void AddFacets(JsonObject body, IReadOnlyList<PostingFacet> facets, Dictionary<PostingFacet, JsonObject> behind)
    {
        if (facets.Count == 0)
        {
            return;
        }

        body["post_filter"] = Clauses.Bool(filter: behind.Values.Select(Clone));
        body["aggs"] = new JsonObject(
            facets
                .Distinct()
                .Select(facet =>
                    KeyValuePair.Create<string, JsonNode?>(
                        facet.ToString(),
                        new JsonObject
                        {
                            ["filter"] = Clauses.Bool(filter: behind.Where(filter => filter.Key != facet).Select(filter => Clone(filter.Value))),
                            ["aggs"] = new JsonObject { ["values"] = ValuesOf(facet) },
                        }
                    )
                )
        );
    }

    /// <summary>More of each shard than is shown, so that counts are exact over several shards too.</summary>
    private static JsonObject ValuesOf(PostingFacet facet) =>
        new()
        {
            ["terms"] = new JsonObject
            {
                ["field"] = FieldOf(facet),
                ["size"] = PostingQuery.MaximumFacetValues,
                ["shard_size"] = PostingQuery.MaximumFacetValues * 20,
            },
        };

    private static IEnumerable<JsonObject> HardFilters(PostingQuery query)
    {
        yield return Clauses.AtLeast("openThrough", query.OpenOn.DayNumber);
        if (query.SalaryFrom is { } salary)
        {
            yield return Clauses.AtLeast("salary", salary);
        }

        if (query.PublishedAfter is { } after)
        {
            yield return Clauses.AtLeast("publishedAt", after.ToUnixTimeMilliseconds());
        }
    }

    private static Dictionary<PostingFacet, JsonObject> OwnFilters(PostingQuery query)
    {
        Dictionary<PostingFacet, JsonObject> filters = [];
        Add(PostingFacet.City, query.Cities);
        Add(PostingFacet.District, query.Districts);
        Add(PostingFacet.Industry, query.Industries);
        Add(PostingFacet.Agency, [.. query.Agencies.Select(agency => agency.ToString())]);
        if (query.EmploymentTypes.Count > 0)
        {
            filters[PostingFacet.EmploymentType] = Clauses.Terms("type", query.EmploymentTypes.Select(type => (int)type));
        }

        if (query.Degree != Degree.None)
        {
            filters[PostingFacet.Degree] = Clauses.AtMost("degree", (long)query.Degree);
        }

        return filters;

        void Add(PostingFacet facet, IReadOnlyList<string> values)
        {
            if (values.Count > 0)
            {
                filters[facet] = Clauses.Terms(FieldOf(facet), values);
            }
        }
    }

    private static JsonArray Sort(MarketOrder order)
    {
        var first = order switch
        {
            MarketOrder.Relevance => "_score",
            MarketOrder.Newest => "publishedAt",
            _ => "salary",
        };
        return [new JsonObject { [first] = "desc" }, new JsonObject { ["id"] = "asc" }];
    }

    private static JsonObject Clone(JsonObject clause) => clause.DeepClone().AsObject();
}
