namespace JobAlliance.Core.Market;

/// <summary>Whether the market index of this process is whole, and how far building it has come.</summary>
public sealed class MarketReadiness
{
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private MarketProgress progress = new(0, 0);

    /// <summary>Completes when the index has been built for the first time; then it stays so.</summary>
    public Task WhenReady => ready.Task;

    public bool IsReady => ready.Task.IsCompleted;

    public MarketProgress Progress => Volatile.Read(ref progress);

    public void Report(MarketProgress current) => Volatile.Write(ref progress, current);

    public void SetReady() => ready.TrySetResult();
}

/// <summary>Rows read of rows there are, postings and résumés together.</summary>
public sealed record MarketProgress(int Done, int Total);
