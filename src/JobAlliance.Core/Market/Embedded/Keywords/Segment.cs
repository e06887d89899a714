namespace JobAlliance.Core.Market.Embedded.Keywords;

/// <summary>Documents that were written together or merged: their terms, columns and texts. Immutable; which of them are alive, the snapshot says.</summary>
internal sealed class Segment<TColumns, TEntry>
    where TColumns : ISegmentColumns<TColumns, TEntry>
{
    public required Guid[] Ids { get; init; }

    public required long[] Versions { get; init; }

    public required IdTable Table { get; init; }

    public required TermIndex Terms { get; init; }

    /// <summary>Coded weighted length of every document.</summary>
    public required byte[] Lengths { get; init; }

    public required long TotalLength { get; init; }

    public required CompactTexts Titles { get; init; }

    public required CompactTexts Texts { get; init; }

    public required TColumns Columns { get; init; }

    public int Count => Ids.Length;

    /// <summary>Reads the entries; each id at most once.</summary>
    public static Segment<TColumns, TEntry> Build(IReadOnlyList<TEntry> entries, ColumnValues values)
    {
        var terms = new TermIndexBuilder();
        var titles = new CompactTexts.Writer();
        var texts = new CompactTexts.Writer();
        foreach (var entry in entries)
        {
            TColumns.AddFields(entry, terms);
            terms.EndDocument();
            titles.Add(TColumns.TitleOf(entry));
            texts.Add(TColumns.TextOf(entry));
        }

        var ids = entries.Select(entry => TColumns.Identify(entry).Id).ToArray();
        return new Segment<TColumns, TEntry>
        {
            Ids = ids,
            Versions = [.. entries.Select(entry => TColumns.Identify(entry).Version)],
            Table = new IdTable(ids),
            Terms = terms.Finish(),
            Lengths = [.. terms.Lengths],
            TotalLength = terms.TotalLength,
            Titles = titles.Finish(),
            Texts = texts.Finish(),
            Columns = TColumns.Build(entries, values),
        };
    }
}
