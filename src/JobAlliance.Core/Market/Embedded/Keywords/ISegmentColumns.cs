using JobAlliance.Core.Market.Embedded.Snapshots;

namespace JobAlliance.Core.Market.Embedded.Keywords;

/// <summary>What a segment keeps of its documents beside their terms: postings and résumés each have their own columns.</summary>
internal interface ISegmentColumns<TSelf, TEntry>
    where TSelf : ISegmentColumns<TSelf, TEntry>
{
    /// <summary>The city of every document, ascending: a segment is ordered by it, so that a search in one city reads one stretch.</summary>
    int[] Cities { get; }

    static abstract (Guid Id, long Version) Identify(TEntry entry);

    static abstract string? CityOf(TEntry entry);

    /// <summary>The title that is shown with the words found; empty when there is none to show.</summary>
    static abstract string TitleOf(TEntry entry);

    static abstract string TextOf(TEntry entry);

    /// <summary>Gives every searched field with its weight to <paramref name="terms"/>.</summary>
    static abstract void AddFields(TEntry entry, TermIndexBuilder terms);

    static abstract TSelf Build(IReadOnlyList<TEntry> entries, ColumnValues values);

    /// <summary>The columns of the documents that a merge keeps, in its order.</summary>
    static abstract TSelf Merge(MergeOrder<TSelf> order);

    static abstract TSelf Read(SnapshotReader from);

    void Write(SnapshotWriter to);
}
