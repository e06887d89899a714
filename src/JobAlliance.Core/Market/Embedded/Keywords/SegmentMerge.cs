namespace JobAlliance.Core.Market.Embedded.Keywords;

/// <summary>Merges segments into one, ordered by city as they are, leaving out what is dead; no text is analysed again.</summary>
internal static class SegmentMerge
{
    /// <param name="views">The segments with what was alive in them.</param>
    public static Segment<TColumns, TEntry> Merge<TColumns, TEntry>(IReadOnlyList<SegmentView<TColumns, TEntry>> views)
        where TColumns : ISegmentColumns<TColumns, TEntry>
    {
        var order = new MergeOrder<Segment<TColumns, TEntry>>([.. views.Select(view => view.Segment)], OrderByCity(views));
        var ids = order.Gather(segment => segment.Ids);
        var lengths = order.Gather(segment => segment.Lengths);
        return new Segment<TColumns, TEntry>
        {
            Ids = ids,
            Versions = order.Gather(segment => segment.Versions),
            Table = new IdTable(ids),
            Terms = TermMerge.Merge([.. order.Parts.Select(segment => segment.Terms)], order.NewPlaces(segment => segment.Count)),
            Lengths = lengths,
            TotalLength = lengths.Sum(code => (long)DocumentLength.Decode(code)),
            Titles = MergeTexts(order.Select(segment => segment.Titles)),
            Texts = MergeTexts(order.Select(segment => segment.Texts)),
            Columns = TColumns.Merge(order.Select(segment => segment.Columns)),
        };
    }

    /// <summary>The living documents by city, then part, then place: each part keeps its own order.</summary>
    private static (int Part, int Document)[] OrderByCity<TColumns, TEntry>(IReadOnlyList<SegmentView<TColumns, TEntry>> views)
        where TColumns : ISegmentColumns<TColumns, TEntry>
    {
        var documents = views.SelectMany((view, part) => view.LiveDocuments().Select(document => (part, document))).ToArray();
        var cities = documents.Select(place => views[place.part].Segment.Columns.Cities[place.document]);
        return [.. documents.Zip(cities).OrderBy(pair => pair.Second).Select(pair => pair.First)];
    }

    private static CompactTexts MergeTexts(MergeOrder<CompactTexts> order)
    {
        var writer = new CompactTexts.Writer();
        foreach (var (part, document) in order.Documents)
        {
            writer.AddCoded(order.Parts[part].Slice(document));
        }

        return writer.Finish();
    }
}
