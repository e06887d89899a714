using JobAlliance.Adapters.Elasticsearch.Client;

namespace JobAlliance.Adapters.Elasticsearch;

/// <summary>
/// A point in time that the searches of one second share: every first page can be continued, and a thousand searches a second keep one view open, not
/// a thousand.
/// </summary>
internal sealed class PointInTime(ElasticsearchClient client, string index, TimeProvider clock) : IDisposable
{
    /// <summary>How long a view lives after the last page that was read from it.</summary>
    public const string KeepAlive = "2m";

    private static readonly TimeSpan SharedFor = TimeSpan.FromSeconds(1);
    private readonly SemaphoreSlim opening = new(1);
    private volatile Opened? current;

    public async Task<string> GetAsync(CancellationToken cancellationToken)
    {
        if (Fresh() is { } id)
        {
            return id;
        }

        await opening.WaitAsync(cancellationToken);
        try
        {
            if (Fresh() is { } other)
            {
                return other;
            }

            var openedAt = clock.GetUtcNow();
            current = new Opened(await client.OpenPointInTimeAsync(index, KeepAlive, cancellationToken), openedAt);
            return current.Id;
        }
        finally
        {
            opening.Release();
        }
    }

    /// <summary>The next search opens a new one.</summary>
    public void Forget() => current = null;

    public void Dispose() => opening.Dispose();

    private string? Fresh() => current is { } opened && clock.GetUtcNow() - opened.At < SharedFor ? opened.Id : null;

    private sealed record Opened(string Id, DateTimeOffset At);
}
