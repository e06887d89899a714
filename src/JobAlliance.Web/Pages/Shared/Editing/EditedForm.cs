using System.Text.Json;
using System.Text.Json.Nodes;
using JobAlliance.Core.Data;

namespace JobAlliance.Web.Pages.Shared.Editing;

/// <summary>
/// A form over a row that others may change while somebody types. It remembers what it showed, so that what this person changed can be told from what others
/// did. Show it with <c>_Edited</c> inside the form and <c>_Meanwhile</c> above it.
/// </summary>
public abstract class EditedForm
{
    /// <summary>The row's version that was shown.</summary>
    public long Version { get; set; }

    /// <summary>What the fields held when the form was opened: a JSON object by the fields' names.</summary>
    public string? Opened { get; set; }

    /// <summary>False: nothing is typed, it only has buttons.</summary>
    public virtual bool IsTyped => true;

    private readonly Dictionary<Guid, string> names = [];

    /// <summary>The fields that are typed into.</summary>
    public abstract IReadOnlyList<EditedField> EditedFields();

    /// <summary>Remembers what the fields hold now as what was shown.</summary>
    public void Remember()
    {
        var shown = new JsonObject();
        foreach (var field in EditedFields())
        {
            shown[field.Name] = JsonSerializer.SerializeToNode(field.Read(this), Json.Options);
        }

        Opened = shown.ToJsonString(Json.Options);
    }

    /// <summary>What the rows are called that a field holds the ids of.</summary>
    public void Know(IEnumerable<KeyValuePair<Guid, string>> named)
    {
        foreach (var (id, name) in named)
        {
            names[id] = name;
        }
    }

    /// <summary>Null: it is gone, or not for this reader.</summary>
    internal string? NameOf(Guid id) => names.GetValueOrDefault(id);

    /// <summary>What was shown; null when the form was not opened by this program.</summary>
    internal JsonObject? Shown()
    {
        try
        {
            return Opened is null ? null : JsonNode.Parse(Opened) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
