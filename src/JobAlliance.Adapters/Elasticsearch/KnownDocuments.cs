using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using JobAlliance.Adapters.Elasticsearch.Client;

namespace JobAlliance.Adapters.Elasticsearch;

/// <summary>
/// What was read of documents lately. An answer then names its hits by id and version only, and what is not known yet is fetched: a document is carried over the
/// wire and parsed once, not once for every answer that it stands in.
/// </summary>
/// <param name="fields">Of the document: what is kept of it.</param>
/// <param name="most">Documents kept, about; those not asked for are forgotten first.</param>
internal sealed class KnownDocuments<T>(ElasticsearchClient client, string index, string fields, Func<JsonNode, T> read, int most)
    where T : class
{
    private ConcurrentDictionary<Guid, Known> young = new();
    private ConcurrentDictionary<Guid, Known> old = new();

    /// <summary>Of each hit what is known, in their order; null when it was removed meanwhile.</summary>
    public async Task<IReadOnlyList<T?>> GetAsync(IReadOnlyList<FoundDocument> hits, CancellationToken cancellationToken)
    {
        var documents = hits.Select(Find).ToArray();
        var missing = Enumerable.Range(0, hits.Count).Where(place => documents[place] is null).ToList();
        if (missing.Count > 0)
        {
            var fetched = await FetchAsync(missing.Select(place => hits[place]), cancellationToken);
            missing.ForEach(place => documents[place] = fetched.GetValueOrDefault(hits[place].Id));
        }

        return documents;
    }

    private T? Find(FoundDocument hit)
    {
        if (young.TryGetValue(hit.Id, out var known) && known.Is(hit))
        {
            return known.Document;
        }

        if (!old.TryGetValue(hit.Id, out known) || !known.Is(hit))
        {
            return null;
        }

        Keep(hit.Id, known);
        return known.Document;
    }

    private async Task<Dictionary<Guid, T>> FetchAsync(IEnumerable<FoundDocument> hits, CancellationToken cancellationToken)
    {
        Dictionary<Guid, T> fetched = [];
        var indices = hits.ToDictionary(hit => hit.Id, hit => hit.Index);
        foreach (var document in await client.GetManyAsync(index, indices.Keys, fields, cancellationToken))
        {
            var id = new Guid((string)document["_id"]!);
            fetched[id] = read(document["_source"]!);
            Keep(id, new Known(indices[id], (long)document["_version"]!, fetched[id]));
        }

        return fetched;
    }

    private void Keep(Guid id, Known known)
    {
        var current = young;
        current[id] = known;
        if (current.Count >= most / 2 && Interlocked.CompareExchange(ref young, new(), current) == current)
        {
            old = current;
        }
    }

    // Of which index, too: one that was built anew may hold the same version with other contents, read by another build of the program.
    private sealed record Known(string Index, long Version, T Document)
    {
        public bool Is(FoundDocument hit) => Version == hit.Version && Index == hit.Index;
    }
}

/// <summary>A hit as an answer names it.</summary>
internal readonly record struct FoundDocument(string Index, Guid Id, long Version)
{
    /// <summary>For <c>filter_path</c>.</summary>
    public const string Parts = "hits.hits._index,hits.hits._version,hits.hits.sort";

    /// <summary>Makes an answer name its hits and nothing more: the id is the second value that hits are sorted by; a point in time adds a third.</summary>
    public static void OnlyNames(JsonObject body)
    {
        body["_source"] = false;
        body["stored_fields"] = "_none_";
        body["version"] = true;
    }

    public static FoundDocument Read(JsonNode hit) => new((string)hit["_index"]!, new Guid((string)hit["sort"]![1]!), (long)hit["_version"]!);
}
