namespace JobAlliance.Core.Market.Embedded.Keywords;

/// <summary>Filters and keeps the résumés that a scan finds in one segment.</summary>
internal struct ResumeVisitor(SegmentView<ResumeColumns, ResumeEntry> view, int viewNumber, ResumeFilter filter, TopHits top) : IScanVisitor
{
    public int Hits { get; private set; }

    public readonly bool Passes(int document) => filter.Passes(view.Segment.Columns, document);

    public void Take(int document, float score)
    {
        Hits++;
        top.Offer(new KeptHit(new HitPlace(score, view.Segment.Ids[document]), viewNumber, document));
    }
}
