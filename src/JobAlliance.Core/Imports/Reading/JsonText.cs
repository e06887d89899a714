using System.Text.Json;

namespace JobAlliance.Core.Imports.Reading;

/// <summary>Members that may be absent, and values that the world writes in several shapes: a text, a thing with a name, a list of either.</summary>
internal static class JsonText
{
    public static JsonElement? Member(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null
            ? value
            : null;

    public static JsonElement? Member(this JsonElement? element, string name) => element?.Member(name);

    public static string? Text(this JsonElement? element) => element is { } value ? value.AsText() : null;

    public static string? Text(this JsonElement element, string name) => element.Member(name).Text();

    public static IEnumerable<string> Texts(this JsonElement? element) => element.Items().Select(AsText).OfType<string>();

    public static IEnumerable<JsonElement> Items(this JsonElement? element) =>
        element switch
        {
            { ValueKind: JsonValueKind.Array } several => several.EnumerateArray(),
            { } one => [one],
            null => [],
        };

    public static int? Number(this JsonElement? element) =>
        element switch
        {
            { ValueKind: JsonValueKind.Number } number => (int)Math.Clamp(Math.Round(number.GetDouble()), int.MinValue, int.MaxValue),
            { ValueKind: JsonValueKind.String } text
                when double.TryParse(text.GetString(), System.Globalization.CultureInfo.InvariantCulture, out var number) => (int)
                Math.Clamp(Math.Round(number), int.MinValue, int.MaxValue),
            _ => null,
        };

    private static string? AsText(this JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.Object => value.Member("name").Text() ?? value.Member("value").Text() ?? value.Member("credentialCategory").Text(),
            JsonValueKind.Array => string.Join('\n', value.EnumerateArray().Select(AsText).OfType<string>()),
            _ => null,
        };
}
