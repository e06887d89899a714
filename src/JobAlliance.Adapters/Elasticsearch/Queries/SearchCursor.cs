using System.Buffers.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace JobAlliance.Adapters.Elasticsearch.Queries;

/// <summary>Where a page ended (<c>search_after</c>), and in which point in time.</summary>
internal sealed record SearchCursor(string PointInTime, JsonArray After)
{
    public string Encode() => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(new JsonArray(PointInTime, After.DeepClone())));

    /// <summary>Null for the first page, and for a text that never was a cursor.</summary>
    public static SearchCursor? Decode(string? text)
    {
        if (text is null || !Base64Url.IsValid(text))
        {
            return null;
        }

        try
        {
            return JsonNode.Parse(Base64Url.DecodeFromChars(text)) is JsonArray { Count: 2 } parts && parts[1] is JsonArray after
                ? new SearchCursor((string)parts[0]!, after.DeepClone().AsArray())
                : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
