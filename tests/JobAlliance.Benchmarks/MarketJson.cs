using System.Globalization;
using System.Text.Json;
using JobAlliance.Core.Vocabulary;

namespace JobAlliance.Benchmarks;

/// <summary>What both document readers need: members that may be absent, and lists that may be one string.</summary>
internal static class MarketJson
{
    public static JsonElement? Member(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null
            ? value
            : null;

    public static JsonElement? Member(this JsonElement? element, string name) => element?.Member(name);

    public static string? Text(this JsonElement? element) =>
        element switch
        {
            { ValueKind: JsonValueKind.String } text => text.GetString(),
            { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
            { ValueKind: JsonValueKind.Object } thing => thing.Member("name").Text() ?? thing.Member("credentialCategory").Text(),
            { ValueKind: JsonValueKind.Array } several => string.Join('\n', several.EnumerateArray().Select(one => ((JsonElement?)one).Text())),
            _ => null,
        };

    public static IReadOnlyList<string> Texts(this JsonElement? element) =>
        element switch
        {
            { ValueKind: JsonValueKind.Array } several => [.. several.EnumerateArray().Select(one => ((JsonElement?)one).Text()).OfType<string>()],
            { ValueKind: JsonValueKind.String } one => one.GetString()!
                .Split([',', '、', ';', ',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            _ => [],
        };

    public static IEnumerable<JsonElement> Items(this JsonElement? element) =>
        element switch
        {
            { ValueKind: JsonValueKind.Array } several => several.EnumerateArray(),
            { ValueKind: JsonValueKind.Object } one => [one],
            _ => [],
        };

    public static int? Number(this JsonElement? element) =>
        element switch
        {
            { ValueKind: JsonValueKind.Number } number => (int)Math.Round(number.GetDouble()),
            { ValueKind: JsonValueKind.String } text when double.TryParse(text.GetString(), CultureInfo.InvariantCulture, out var number) => (int)
                Math.Round(number),
            _ => null,
        };

    public static DateOnly? Date(this JsonElement? element) =>
        element.Text() is { Length: >= 10 } text && DateOnly.TryParseExact(text[..10], "yyyy-MM-dd", out var date) ? date : null;

    public static Degree DegreeOf(string? text)
    {
        var low = text?.ToLowerInvariant() ?? "";
        bool Says(params string[] words) => words.Any(low.Contains);
        return Says("大专", "专科", "associate", "college diploma") ? Degree.Associate
            : Says("本科", "学士", "bachelor", "undergraduate") ? Degree.Bachelor
            : Says("硕士", "研究生", "master", "postgraduate") ? Degree.Master
            : Says("博士", "phd", "ph.d", "doctor") ? Degree.Doctor
            : Degree.None;
    }
}
