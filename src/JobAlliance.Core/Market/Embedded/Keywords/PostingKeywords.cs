using JobAlliance.Core.Market.Text;

namespace JobAlliance.Core.Market.Embedded.Keywords;

/// <summary>Keyword search over postings.</summary>
internal sealed class PostingKeywords
{
    [ThreadStatic]
    private static TextScan? scan;

    private readonly ColumnValues values = new();
    private readonly SnapshotShelf<KeywordSnapshot<PostingColumns, PostingEntry>> shelf;
    private readonly KnownWords knownWords;

    public PostingKeywords(TimeProvider clock, KnownWords knownWords)
    {
        (shelf, this.knownWords) = (new(clock), knownWords);
        Index = new(values);
    }

    public KeywordIndex<PostingColumns, PostingEntry> Index { get; }

    public MarketHits Search(PostingQuery query)
    {
        using var place = Turnstile.OfCores.Enter();
        var text = TextQuery.Parse(query.Text, knownWords);
        var cursor = HitCursor.Decode(query.Page.Cursor);
        var snapshot = (cursor is { } at ? shelf.Find(at.Snapshot) : null) ?? Index.Snapshot;
        var order = text.IsMatchAll && query.Order == MarketOrder.Relevance ? MarketOrder.Newest : query.Order;
        var top = new TopHits(query.Page.ClampedSize, cursor?.Place);
        using var facets = new PostingFacets(query.Facets, values);
        var total = Scan(snapshot, text, new PostingFilter(query, values), facets, top, order);
        var page = PageFrom.Hits(snapshot, top, total, text, withTitle: true);
        if (page.NextCursor is not null)
        {
            shelf.Keep(snapshot.Number, snapshot);
        }

        return new MarketHits(page, facets.Finish());
    }

    private static int Scan(
        KeywordSnapshot<PostingColumns, PostingEntry> snapshot,
        TextQuery text,
        PostingFilter filter,
        PostingFacets facets,
        TopHits top,
        MarketOrder order
    )
    {
        scan ??= new TextScan();
        var plan = new QueryPlan(text);
        var bm25 = Bm25.For(snapshot, plan);
        var total = 0;
        for (var i = 0; i < snapshot.Views.Count; i++)
        {
            var visitor = new PostingVisitor(snapshot.Views[i], i, filter, facets, top, order);
            foreach (var stretch in snapshot.Views[i].Segment.Stretches(filter.Cities))
            {
                if (text.IsMatchAll)
                {
                    TextScan.RunAll(snapshot.Views[i], stretch, ref visitor);
                }
                else
                {
                    scan.Run(snapshot.Views[i], plan, bm25, stretch, ref visitor);
                }
            }

            total += visitor.Hits;
        }

        return total;
    }
}
