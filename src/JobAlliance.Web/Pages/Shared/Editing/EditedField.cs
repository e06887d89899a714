using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using JobAlliance.Core.Data;

namespace JobAlliance.Web.Pages.Shared.Editing;

/// <summary>One field of an <see cref="EditedForm"/>.</summary>
/// <param name="Name">The property, with dots where it stands inside another: <c>Profile.Phone</c>.</param>
/// <param name="Label">Key of its words.</param>
/// <param name="Stored">Where the row keeps it, as <see cref="Core.Editing.Edit.Fields"/> names it.</param>
public sealed record EditedField(string Name, string Label, string Stored)
{
    public object? Read(object form) => Name.Split('.').Aggregate((object?)form, (at, part) => at is null ? null : PropertyOf(at, part).GetValue(at));

    public void Write(object form, object? value)
    {
        var parts = Name.Split('.');
        var owner = parts[..^1].Aggregate(form, (at, part) => PropertyOf(at, part).GetValue(at)!);
        PropertyOf(owner, parts[^1]).SetValue(owner, value);
    }

    /// <summary>The same to a reader: line ends as a browser sends them, blanks at the ends and empty texts make no difference.</summary>
    internal static bool AreSame(JsonNode? one, JsonNode? other) => JsonNode.DeepEquals(Plain(one), Plain(other));

    internal JsonNode? NodeOf(object form) => JsonSerializer.SerializeToNode(Read(form), Json.Options);

    private static JsonNode? Plain(JsonNode? node) =>
        node switch
        {
            JsonValue value when value.TryGetValue<string>(out var text) => Plain(text),
            JsonArray items => items.Select(Plain).Where(item => item is not null).ToArray() is { Length: > 0 } said ? new JsonArray(said) : null,
            JsonObject parts => Plain(parts),
            _ => node?.DeepClone(),
        };

    private static JsonObject? Plain(JsonObject parts)
    {
        var said = parts.Select(part => KeyValuePair.Create(part.Key, Plain(part.Value))).Where(part => part.Value is not null).ToList();
        return said.Count > 0 ? new JsonObject(said) : null;
    }

    private static JsonValue? Plain(string text) => text.ReplaceLineEndings("\n").Trim() is { Length: > 0 } said ? JsonValue.Create(said) : null;

    private static PropertyInfo PropertyOf(object owner, string name) =>
        owner.GetType().GetProperty(name) ?? throw new InvalidOperationException($"{owner.GetType().Name} has no {name}");
}
