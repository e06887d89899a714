using JobAlliance.Core.Market.Embedded.Snapshots;

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

    /// <summary>The stretches of documents in these cities, ascending; all documents when null.</summary>
    public IEnumerable<(int From, int End)> Stretches(bool[]? cities)
    {
        if (cities is null)
        {
            return [(0, Count)];
        }

        return Enumerable
            .Range(1, Math.Max(0, cities.Length - 1))
            .Where(city => cities[city])
            .Select(Stretch)
            .Where(stretch => stretch.From < stretch.End);
    }

    private (int From, int End) Stretch(int city) => (LowerBound(city), LowerBound(city + 1));

    /// <summary>The first document of this city or a later one.</summary>
    private int LowerBound(int city)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) >> 1;
            (low, high) = Columns.Cities[middle] < city ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    public void Write(SnapshotWriter to)
    {
        to.Array(Ids);
        to.Array(Versions);
        Terms.Write(to);
        to.Array(Lengths);
        to.Number(TotalLength);
        Titles.Write(to);
        Texts.Write(to);
        Columns.Write(to);
    }

    public static Segment<TColumns, TEntry> Read(SnapshotReader from)
    {
        var ids = from.Array<Guid>();
        return new Segment<TColumns, TEntry>
        {
            Ids = ids,
            Versions = from.Array<long>(),
            Table = new IdTable(ids),
            Terms = TermIndex.Read(from),
            Lengths = from.Array<byte>(),
            TotalLength = from.LongNumber(),
            Titles = CompactTexts.Read(from),
            Texts = CompactTexts.Read(from),
            Columns = TColumns.Read(from),
        };
    }

    /// <summary>Reads the entries; each id at most once.</summary>
    public static Segment<TColumns, TEntry> Build(IReadOnlyList<TEntry> given, ColumnValues values)
    {
        TEntry[] entries = [.. given.OrderBy(entry => ColumnValues.Number(values.Cities, TColumns.CityOf(entry)))];
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
