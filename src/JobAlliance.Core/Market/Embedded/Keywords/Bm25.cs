namespace JobAlliance.Core.Market.Embedded.Keywords;

/// <summary>
/// The numbers of BM25 for one query and one snapshot: k1 1.2, b 0.75, inverse document frequency ln(1 + (N - n + 0.5)/(n + 0.5))
/// (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009; the form that Lucene computes).
/// </summary>
internal sealed record Bm25(float[] Weights, float[] Norms)
{
    private const double Saturation = 1.2;
    private const double LengthShare = 0.75;

    public static Bm25 For<TColumns, TEntry>(KeywordSnapshot<TColumns, TEntry> snapshot, QueryPlan plan)
        where TColumns : ISegmentColumns<TColumns, TEntry>
    {
        var norms = new float[DocumentLength.Codes];
        for (var code = 0; code < norms.Length; code++)
        {
            norms[code] = (float)(Saturation * (1 - LengthShare + (LengthShare * DocumentLength.Decode((byte)code) / snapshot.AverageLength)));
        }

        return new Bm25([.. plan.Terms.Select(term => Weight(snapshot, term))], norms);
    }

    private static float Weight<TColumns, TEntry>(KeywordSnapshot<TColumns, TEntry> snapshot, string term)
        where TColumns : ISegmentColumns<TColumns, TEntry>
    {
        double occurs = 0;
        foreach (var view in snapshot.Views)
        {
            occurs += view.Segment.Terms.TryFind(term, out var entry) ? entry.Count : 0;
        }

        return (float)Math.Log(1 + ((snapshot.DocumentCount - occurs + 0.5) / (occurs + 0.5)));
    }
}
