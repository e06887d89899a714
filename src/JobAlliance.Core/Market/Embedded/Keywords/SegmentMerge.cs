namespace JobAlliance.Core.Market.Embedded.Keywords;

/// <summary>Merges segments into one, leaving out what is dead; no text is analysed again.</summary>
internal static class SegmentMerge
{
    /// <param name="views">The segments with what was alive in them, in the order that the merged documents take.</param>
    public static Segment<TColumns, TEntry> Merge<TColumns, TEntry>(IReadOnlyList<SegmentView<TColumns, TEntry>> views)
        where TColumns : ISegmentColumns<TColumns, TEntry>
    {
        var kept = views.Select(view => new KeptDocuments<Segment<TColumns, TEntry>>(view.Segment, view.LiveDocuments())).ToArray();
        var ids = kept.Gather(segment => segment.Ids);
        var lengths = kept.Gather(segment => segment.Lengths);
        return new Segment<TColumns, TEntry>
        {
            Ids = ids,
            Versions = kept.Gather(segment => segment.Versions),
            Table = new IdTable(ids),
            Terms = MergeTerms(kept),
            Lengths = lengths,
            TotalLength = lengths.Sum(code => (long)DocumentLength.Decode(code)),
            Titles = MergeTexts(kept, segment => segment.Titles),
            Texts = MergeTexts(kept, segment => segment.Texts),
            Columns = TColumns.Merge([.. kept.Select(part => new KeptDocuments<TColumns>(part.Columns.Columns, part.Documents))]),
        };
    }

    private static CompactTexts MergeTexts<TSegment>(KeptDocuments<TSegment>[] kept, Func<TSegment, CompactTexts> column)
    {
        var writer = new CompactTexts.Writer();
        foreach (var (segment, documents) in kept)
        {
            var texts = column(segment);
            foreach (var document in documents)
            {
                writer.AddCoded(texts.Slice(document));
            }
        }

        return writer.Finish();
    }

    private static TermIndex MergeTerms<TColumns, TEntry>(KeptDocuments<Segment<TColumns, TEntry>>[] kept)
        where TColumns : ISegmentColumns<TColumns, TEntry>
    {
        var indexes = kept.Select(part => part.Columns.Terms).ToArray();
        var places = NewPlaces(kept);
        var writer = new TermIndexWriter(indexes.Max(index => index.Terms.Count));
        var read = new uint[kept.Max(part => part.Columns.Count)];
        var merged = new uint[places.Sum(place => place.Length)];
        for (var first = 0; first < indexes.Length; first++)
        {
            foreach (var term in indexes[first].Terms.Keys)
            {
                if (!IsIn(indexes.AsSpan(0, first), term))
                {
                    writer.Add(term, merged.AsSpan(0, MergeTerm(term, indexes, places, first, read, merged)));
                }
            }
        }

        return writer.Finish();
    }

    private static int MergeTerm(string term, TermIndex[] indexes, int[][] places, int first, uint[] read, uint[] merged)
    {
        var count = 0;
        for (var i = first; i < indexes.Length; i++)
        {
            if (!indexes[i].TryFind(term, out var entry))
            {
                continue;
            }

            indexes[i].ReadAll(entry, read);
            foreach (var occurrence in read.AsSpan(0, entry.Count))
            {
                var place = places[i][occurrence >> PostingBlocks.FrequencyBits];
                if (place >= 0)
                {
                    merged[count++] = ((uint)place << PostingBlocks.FrequencyBits) | (occurrence & PostingBlocks.MaximumFrequency);
                }
            }
        }

        return count;
    }

    private static bool IsIn(ReadOnlySpan<TermIndex> indexes, string term)
    {
        foreach (var index in indexes)
        {
            if (index.TryFind(term, out _))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>For every part, the new place of each of its documents; -1 for one that is left out.</summary>
    private static int[][] NewPlaces<TColumns, TEntry>(KeptDocuments<Segment<TColumns, TEntry>>[] kept)
        where TColumns : ISegmentColumns<TColumns, TEntry>
    {
        var next = 0;
        return
        [
            .. kept.Select(part =>
            {
                var places = new int[part.Columns.Count];
                Array.Fill(places, -1);
                foreach (var document in part.Documents)
                {
                    places[document] = next++;
                }

                return places;
            }),
        ];
    }
}
