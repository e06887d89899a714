using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using JobAlliance.Adapters.Elasticsearch.Client;
using JobAlliance.Adapters.Elasticsearch.Documents;
using JobAlliance.Core.Market;

namespace JobAlliance.Adapters.Elasticsearch;

/// <summary>
/// Writes in bulk and looks at every item: what is not newer is ignored, what was refused for now is tried again, what was refused for good is told.
/// </summary>
internal sealed class ElasticsearchWriter(ElasticsearchClient client, ElasticsearchOptions options, TimeProvider clock)
{
    private const int Attempts = 4;

    /// <summary>Writes documents, of each the newest version given; answers the outcome of each.</summary>
    public Task<IReadOnlyList<BulkItem>> UpsertAsync<TKind, TEntry>(string index, IReadOnlyList<TEntry> entries, CancellationToken cancellationToken)
        where TKind : IDocumentKind<TEntry> =>
        SendAllAsync(
            Newest<TKind, TEntry>(entries).Select(entry => Lines(IndexAction(index, TKind.Identify(entry)), TKind.Document(entry))),
            cancellationToken
        );

    /// <summary>Removes documents from the index that serves; answers each with the version that its removal took.</summary>
    public Task<IReadOnlyList<BulkItem>> DeleteAsync(string index, IReadOnlyList<Guid> ids, CancellationToken cancellationToken) =>
        SendAllAsync(ids.Select(id => Lines(Action("delete", index, id), null)), cancellationToken);

    /// <summary>Remembers removals in an index being built, so that a row read before them does not come back.</summary>
    public Task<IReadOnlyList<BulkItem>> ForgetAsync(string index, IReadOnlyList<BulkItem> removed, CancellationToken cancellationToken) =>
        SendAllAsync(
            removed.Where(item => item.Version > 0).Select(item => Lines(Versioned(Action("delete", index, new Guid(item.Id)), item.Version), null)),
            cancellationToken
        );

    public static BulkOutcome Outcome(int count, IEnumerable<BulkItem> items)
    {
        BulkFailure[] failures =
        [
            .. items.Where(item => !item.IsTaken).Select(item => new BulkFailure(new Guid(item.Id), $"{item.Type}: {item.Reason}")),
        ];
        return new BulkOutcome(count - failures.Length, failures);
    }

    private async Task<IReadOnlyList<BulkItem>> SendAllAsync(IEnumerable<byte[]> lines, CancellationToken cancellationToken)
    {
        List<BulkItem> items = [];
        foreach (var chunk in lines.Chunk(options.BulkSize))
        {
            items.AddRange(await SendAsync(chunk, cancellationToken));
        }

        return items;
    }

    /// <summary>Sends until no item is refused for now. Throws when some still are after the last attempt.</summary>
    private async Task<IReadOnlyList<BulkItem>> SendAsync(byte[][] lines, CancellationToken cancellationToken)
    {
        List<BulkItem> done = [];
        for (var attempt = 1; ; attempt++)
        {
            var items = await client.BulkAsync([.. lines.SelectMany(line => line)], cancellationToken);
            done.AddRange(items.Where(item => !item.IsPassing));
            lines = [.. lines.Where((_, i) => items[i].IsPassing)];
            if (lines.Length == 0)
            {
                return done;
            }

            if (attempt == Attempts)
            {
                var refused = items.First(item => item.IsPassing);
                throw new MarketIndexUnavailableException($"Elasticsearch refuses {lines.Length} writes for now: {refused.Type}: {refused.Reason}");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(50, 100) << attempt), clock, cancellationToken);
        }
    }

    /// <summary>A bulk request has no order among its items for one document, so only the newest of each goes.</summary>
    private static IEnumerable<TEntry> Newest<TKind, TEntry>(IReadOnlyList<TEntry> entries)
        where TKind : IDocumentKind<TEntry> =>
        entries.GroupBy(entry => TKind.Identify(entry).Id).Select(same => same.MaxBy(entry => TKind.Identify(entry).Version)!);

    private static JsonObject IndexAction(string index, (Guid Id, long Version) entry) => Versioned(Action("index", index, entry.Id), entry.Version);

    private static JsonObject Action(string verb, string index, Guid id) =>
        new()
        {
            [verb] = new JsonObject { ["_index"] = index, ["_id"] = id.ToString() },
        };

    private static JsonObject Versioned(JsonObject action, long version)
    {
        var inner = action.Single().Value!.AsObject();
        inner["version"] = version;
        inner["version_type"] = "external";
        return action;
    }

    private static byte[] Lines(JsonObject action, JsonObject? document)
    {
        var buffer = new ArrayBufferWriter<byte>();
        Write(buffer, action);
        if (document is not null)
        {
            Write(buffer, document);
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(ArrayBufferWriter<byte> buffer, JsonObject line)
    {
        using (var writer = new Utf8JsonWriter(buffer))
        {
            line.WriteTo(writer);
        }

        buffer.Write("\n"u8);
    }
}
