namespace JobAlliance.Core.Market.Embedded.Keywords;

/// <summary>Filters, counts and keeps the postings that a scan finds in one segment.</summary>
internal struct PostingVisitor(
    SegmentView<PostingColumns, PostingEntry> view,
    int viewNumber,
    PostingFilter filter,
    PostingFacets facets,
    TopHits top,
    MarketOrder order
) : IScanVisitor
{
    private readonly PostingColumns columns = view.Segment.Columns;
    private readonly Guid[] ids = view.Segment.Ids;

    /// <summary>Hits so far: documents that fail no filter.</summary>
    public int Hits { get; private set; }

    public readonly bool Passes(int document)
    {
        var failed = filter.Failed(columns, document);
        facets.Count(columns, document, failed);
        return failed == 0;
    }

    public void Take(int document, float score)
    {
        Hits++;
        var key = order switch
        {
            MarketOrder.Relevance => score,
            MarketOrder.Newest => columns.PublishedAt[document],
            _ => columns.Salaries[document],
        };
        if (key >= top.Threshold)
        {
            top.Offer(new KeptHit(new HitPlace(key, ids[document]), viewNumber, document));
        }
    }
}
