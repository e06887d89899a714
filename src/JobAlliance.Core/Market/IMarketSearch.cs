namespace JobAlliance.Core.Market;

/// <summary>Whoever answers keyword searches: the market index, or something that stands before it.</summary>
public interface IMarketSearch
{
    /// <summary>Keyword search over open postings.</summary>
    Task<MarketHits> SearchPostingsAsync(PostingQuery query, CancellationToken cancellationToken);

    /// <summary>Keyword search over résumés.</summary>
    Task<MarketHits> SearchResumesAsync(ResumeQuery query, CancellationToken cancellationToken);
}
