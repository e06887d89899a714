namespace JobAlliance.Core.Market.Embedded.Keywords;

/// <summary>
/// Lets as many searches work at once as there are cores; the others wait in line, first come, first served. A search takes a fraction of a millisecond, but one
/// that the system interrupts for another waits for whole time slices: eight at once on two cores had a p99 of 16 ms, and wait one for the other here instead.
/// Writers do not pass here.
/// </summary>
internal sealed class Turnstile(int most)
{
    [ThreadStatic]
    private static ManualResetEventSlim? own;

    private readonly Lock gate = new();
    private readonly Queue<ManualResetEventSlim> line = [];
    private int inside;

    /// <summary>The one of this process.</summary>
    public static Turnstile OfCores { get; } = new(Environment.ProcessorCount);

    /// <summary>Waits for a place; to be disposed when the work is done.</summary>
    public Place Enter()
    {
        var mine = own ??= new ManualResetEventSlim(false, spinCount: 0);
        lock (gate)
        {
            if (inside < most)
            {
                inside++;
                return new Place(this);
            }

            mine.Reset();
            line.Enqueue(mine);
        }

        mine.Wait();
        return new Place(this);
    }

    /// <summary>Hands the place to the first in line.</summary>
    private void Leave()
    {
        ManualResetEventSlim? next;
        lock (gate)
        {
            if (!line.TryDequeue(out next))
            {
                inside--;
            }
        }

        next?.Set();
    }

    internal readonly struct Place(Turnstile turnstile) : IDisposable
    {
        public void Dispose() => turnstile.Leave();
    }
}
