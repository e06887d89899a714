using System.Collections.Concurrent;

namespace JobAlliance.Core.Market.Embedded.Keywords;

/// <summary>
/// Keeps the snapshots that somebody is paging through, for two minutes after the last page and a few at most; whoever comes later goes on in the
/// newest one from the same place.
/// </summary>
internal sealed class SnapshotShelf<TSnapshot>(TimeProvider clock)
    where TSnapshot : class
{
    private const int MaximumKept = 16;
    private static readonly TimeSpan KeepFor = TimeSpan.FromMinutes(2);
    private readonly ConcurrentDictionary<long, (TSnapshot Snapshot, DateTimeOffset Until)> kept = new();

    public void Keep(long number, TSnapshot snapshot)
    {
        var now = clock.GetUtcNow();
        kept[number] = (snapshot, now + KeepFor);
        foreach (var (old, (_, until)) in kept)
        {
            if (until <= now)
            {
                kept.TryRemove(old, out _);
            }
        }

        while (kept.Count > MaximumKept)
        {
            kept.TryRemove(kept.MinBy(one => one.Value.Until).Key, out _);
        }
    }

    public TSnapshot? Find(long number) => kept.TryGetValue(number, out var found) && found.Until > clock.GetUtcNow() ? found.Snapshot : null;

    public void Clear() => kept.Clear();
}
