using JobAlliance.Core.Common;
using JobAlliance.Core.Market.Text;

namespace JobAlliance.Core.Market.Embedded.Keywords;

/// <summary>Turns the hits kept into a page with highlights and the cursor of the next.</summary>
internal static class PageFrom
{
    public static Page<MarketHit> Hits<TColumns, TEntry>(
        KeywordSnapshot<TColumns, TEntry> snapshot,
        TopHits top,
        int total,
        TextQuery query,
        bool withTitle
    )
        where TColumns : ISegmentColumns<TColumns, TEntry>
    {
        var kept = top.Ordered();
        var terms = query.Terms.ToHashSet(StringComparer.Ordinal);
        var hits = new MarketHit[kept.Length];
        for (var i = 0; i < kept.Length; i++)
        {
            var segment = snapshot.Views[kept[i].View].Segment;
            var title = withTitle ? Highlighter.Mark(segment.Titles.Read(kept[i].Document), terms) : null;
            var snippet = Highlighter.Snippet(Highlighter.Mark(segment.Texts.Read(kept[i].Document), terms));
            hits[i] = new MarketHit(kept[i].Place.Id, kept[i].Place.Key, title, snippet);
        }

        var hasMore = kept.Length > 0 && top.HasMore;
        return new Page<MarketHit>(hits, total, hasMore ? new HitCursor(snapshot.Number, kept[^1].Place).Encode() : null);
    }
}
