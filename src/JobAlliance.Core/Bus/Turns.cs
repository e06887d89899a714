using System.Collections.Concurrent;

namespace JobAlliance.Core.Bus;

/// <summary>Who of this process may work now, of those that would be in each other's way. Between processes the database decides, and the loser begins again.</summary>
public sealed class Turns
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> taken = new(StringComparer.Ordinal);

    /// <summary>Waits for the turn; disposing gives it on. Nothing to wait for when there is no name.</summary>
    public async Task<IDisposable?> TakeAsync(string? name, CancellationToken cancellationToken)
    {
        if (name is null)
        {
            return null;
        }

        var turn = taken.GetOrAdd(name, _ => new SemaphoreSlim(1, 1));
        await turn.WaitAsync(cancellationToken);
        return new Turn(turn);
    }

    private sealed class Turn(SemaphoreSlim semaphore) : IDisposable
    {
        public void Dispose() => semaphore.Release();
    }
}
