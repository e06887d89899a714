using JobAlliance.Core.Market.Text;

namespace JobAlliance.Core.Market.Embedded.Keywords;

/// <summary>Keyword search over résumés.</summary>
internal sealed class ResumeKeywords
{
    [ThreadStatic]
    private static TextScan? scan;

    private readonly ColumnValues values = new();
    private readonly SnapshotShelf<KeywordSnapshot<ResumeColumns, ResumeEntry>> shelf;
    private readonly KnownWords knownWords;

    public ResumeKeywords(TimeProvider clock, KnownWords knownWords)
    {
        (shelf, this.knownWords) = (new(clock), knownWords);
        Index = new(values);
    }

    public KeywordIndex<ResumeColumns, ResumeEntry> Index { get; }

    public MarketHits Search(ResumeQuery query)
    {
        using var place = Turnstile.OfCores.Enter();
        var text = TextQuery.Parse(query.Text, knownWords);
        var cursor = HitCursor.Decode(query.Page.Cursor);
        var snapshot = (cursor is { } at ? shelf.Find(at.Snapshot) : null) ?? Index.Snapshot;
        var top = new TopHits(query.Page.ClampedSize, cursor?.Place);
        var total = Scan(snapshot, text, new ResumeFilter(query, values), top);
        var page = PageFrom.Hits(snapshot, top, total, text, withTitle: false);
        if (page.NextCursor is not null)
        {
            shelf.Keep(snapshot.Number, snapshot);
        }

        return new MarketHits(page, []);
    }

    private static int Scan(KeywordSnapshot<ResumeColumns, ResumeEntry> snapshot, TextQuery text, ResumeFilter filter, TopHits top)
    {
        scan ??= new TextScan();
        var plan = new QueryPlan(text);
        var bm25 = Bm25.For(snapshot, plan);
        var total = 0;
        for (var i = 0; i < snapshot.Views.Count; i++)
        {
            var visitor = new ResumeVisitor(snapshot.Views[i], i, filter, top);
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
