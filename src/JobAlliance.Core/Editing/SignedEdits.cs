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
        if (JsonOf(property.OriginalValue) is not { } before || JsonOf(property.CurrentValue) is not { } after)
        {
            return [name];
        }

        return before
            .Concat(after)
            .Select(part => part.Key)
            .Distinct()
            .Where(key => !JsonNode.DeepEquals(before[key], after[key]))
            .Select(key => $"{name}.{char.ToUpperInvariant(key[0])}{key[1..]}");
    }

    private static JsonObject? JsonOf(object? value) =>
        value is null || value.GetType().IsPrimitive || value is string ? null : JsonSerializer.SerializeToNode(value, Json.Options) as JsonObject;
}
