namespace JobAlliance.Core.Market.Embedded.Keywords;

/// <summary>What a segment keeps of its documents beside their terms: postings and résumés each have their own columns.</summary>
internal interface ISegmentColumns<TSelf, TEntry>
    where TSelf : ISegmentColumns<TSelf, TEntry>
{
    static abstract (Guid Id, long Version) Identify(TEntry entry);

    /// <summary>The title that is shown with the words found; empty when there is none to show.</summary>
    static abstract string TitleOf(TEntry entry);

    static abstract string TextOf(TEntry entry);

    /// <summary>Gives every searched field with its weight to <paramref name="terms"/>.</summary>
    static abstract void AddFields(TEntry entry, TermIndexBuilder terms);

    static abstract TSelf Build(IReadOnlyList<TEntry> entries, ColumnValues values);

    /// <summary>The columns of the documents kept, part after part.</summary>
    static abstract TSelf Merge(IReadOnlyList<KeptDocuments<TSelf>> parts);
}

/// <summary>The documents of a segment that go into a merge, ascending.</summary>
internal readonly record struct KeptDocuments<TColumns>(TColumns Columns, int[] Documents);

internal static class KeptDocuments
{
    /// <summary>One column of the documents kept, part after part.</summary>
    public static T[] Gather<TColumns, T>(this IReadOnlyList<KeptDocuments<TColumns>> parts, Func<TColumns, T[]> column)
    {
        var gathered = new T[parts.Sum(part => part.Documents.Length)];
        var next = 0;
        foreach (var (columns, documents) in parts)
        {
            var source = column(columns);
            foreach (var document in documents)
            {
                gathered[next++] = source[document];
            }
        }

        return gathered;
    }
}
