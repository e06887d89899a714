using System.Text.Json.Nodes;
using JobAlliance.Core.Market;
using JobAlliance.Core.Vocabulary;

namespace JobAlliance.Adapters.Elasticsearch.Queries;

/// <summary>Reads a facet's counts from an answer.</summary>
internal static class FacetAnswer
{
    public static FacetCounts Read(JsonNode answer, PostingFacet facet)
    {
        var buckets = answer["aggregations"]![facet.ToString()]!["values"]!["buckets"]!.AsArray();
        var counts = buckets.Select(bucket => new FacetCount(Value(facet, bucket!["key"]!), (int)bucket["doc_count"]!));
        return new FacetCounts(facet, [.. counts.OrderByDescending(count => count.Count).ThenBy(count => count.Value, StringComparer.Ordinal)]);
    }

    private static string Value(PostingFacet facet, JsonNode key) =>
        facet switch
        {
            PostingFacet.Degree => ((Degree)(int)key).ToString(),
            PostingFacet.EmploymentType => ((EmploymentType)(int)key).ToString(),
            _ => (string)key!,
        };
}
