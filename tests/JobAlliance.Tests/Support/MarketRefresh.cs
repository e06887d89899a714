using JobAlliance.Core.Market;

namespace JobAlliance.Tests.Support;

internal static class MarketRefresh
{
    /// <summary>Makes everything written so far visible.</summary>
    public static async Task RefreshAsync(this IMarketIndex index, CancellationToken cancellationToken)
    {
        await index.RefreshPostingsAsync(cancellationToken);
        await index.RefreshResumesAsync(cancellationToken);
    }
}
