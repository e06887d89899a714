using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace JobAlliance.Adapters.Elasticsearch.Documents;

/// <summary>How profiles are kept in a document: whole, so that what is retrieved can be judged.</summary>
internal static class ProfileJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    public static JsonNode Write<T>(T profile) => JsonSerializer.SerializeToNode(profile, Options)!;

    public static T Read<T>(JsonNode? node) => node.Deserialize<T>(Options) ?? throw new JsonException("A document has no profile.");

    public static JsonArray List<T>(IEnumerable<T> values) => new([.. values.Select(value => JsonValue.Create(value))]);
}
