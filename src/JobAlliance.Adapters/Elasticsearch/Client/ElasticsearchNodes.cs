using System.Collections.Concurrent;

namespace JobAlliance.Adapters.Elasticsearch.Client;

/// <summary>The nodes of the cluster in turn, without those that did not answer lately.</summary>
internal sealed class ElasticsearchNodes(IReadOnlyList<Uri> nodes, TimeProvider clock)
{
    private static readonly TimeSpan PassOver = TimeSpan.FromSeconds(20);
    private readonly ConcurrentDictionary<Uri, DateTimeOffset> silentUntil = new();
    private int turn = -1;

    public int Count => nodes.Count;

    /// <summary>The next node that is not passed over; when all are, the one that has been silent longest.</summary>
    public Uri Next()
    {
        var start = (int)((uint)Interlocked.Increment(ref turn) % (uint)nodes.Count);
        var now = clock.GetUtcNow();
        for (var i = 0; i < nodes.Count; i++)
        {
            var node = nodes[(start + i) % nodes.Count];
            if (!silentUntil.TryGetValue(node, out var until) || until <= now)
            {
                return node;
            }
        }

        return nodes.MinBy(node => silentUntil.GetValueOrDefault(node))!;
    }

    public void Answered(Uri node)
    {
        if (!silentUntil.IsEmpty)
        {
            silentUntil.TryRemove(node, out _);
        }
    }

    public void WasSilent(Uri node) => silentUntil[node] = clock.GetUtcNow() + PassOver;
}
