namespace JobAlliance.Core.Review;

/// <summary>
/// One unit of work at a time decides in this process which pairs are new: from reading the rows until its scope ends, which is after they were saved. Without
/// it a new posting and a new résumé that meet at one moment would both add the pair, and the second would start over. Between processes the unique index and
/// a retry do the same.
/// </summary>
public sealed class MatchTurn(MatchTurn.Gate gate) : IDisposable
{
    private bool held;

    internal async Task TakeAsync(CancellationToken cancellationToken)
    {
        if (!held)
        {
            await gate.One.WaitAsync(cancellationToken);
            held = true;
        }
    }

    public void Dispose()
    {
        if (held)
        {
            held = false;
            gate.One.Release();
        }
    }

    /// <summary>One for the process.</summary>
    public sealed class Gate : IDisposable
    {
        internal SemaphoreSlim One { get; } = new(1, 1);

        public void Dispose() => One.Dispose();
    }
}
