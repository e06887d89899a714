using System.Text.Json;
using System.Text.Json.Nodes;
using JobAlliance.Core.Common;
using JobAlliance.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace JobAlliance.Core.Editing;

internal static class SignedEdits
{
    /// <summary>
    /// Notes who changed which fields of a row, as it stands before it is saved; saved with it. Nothing is noted of a new row, nor where nothing changed.
    /// </summary>
    public static void SignEdit<TRow>(this AppDb db, Actor actor, Guid id, TRow row)
        where TRow : class, IVersioned
    {
        db.ChangeTracker.DetectChanges();
        var entry = db.Entry(row);
        List<string> fields =
            entry.State == EntityState.Modified ? [.. entry.Properties.Where(property => property.IsModified).SelectMany(Changed)] : [];
        if (fields.Count == 0)
        {
            return;
        }

        db.Add(
            new Edit
            {
                Id = db.NewId(),
                SubjectId = id,
                Version = row.Version + 1,
                At = db.Now,
                ActorKind = actor.Kind,
                ActorId = actor.AccountId,
                ActorName = actor.Name,
                Fields = fields,
            }
        );
    }

    private static IEnumerable<string> Changed(PropertyEntry property)
    {
        var name = property.Metadata.Name;
        if (property is { OriginalValue: string earlier, CurrentValue: string later })
        {
            return AreSame(earlier, later) ? [] : [name];
        }

        if (JsonOf(property.OriginalValue) is not { } before || JsonOf(property.CurrentValue) is not { } after)
        {
            return [name];
        }

        return before
            .Concat(after)
            .Select(part => part.Key)
            .Distinct()
            .Where(key => !AreSame(before[key]?.ToJsonString(Json.Options) ?? "", after[key]?.ToJsonString(Json.Options) ?? ""))
            .Select(key => $"{name}.{char.ToUpperInvariant(key[0])}{key[1..]}");
    }

    // A browser sends other line ends than an import has: nobody changed a word.
    private static bool AreSame(string one, string other) => Lines(one) == Lines(other);

    private static string Lines(string text) => text.Replace("\\r\\n", "\\n", StringComparison.Ordinal).ReplaceLineEndings("\n");

    private static JsonObject? JsonOf(object? value) =>
        value is null || value.GetType().IsPrimitive || value is string ? null : JsonSerializer.SerializeToNode(value, Json.Options) as JsonObject;
}
