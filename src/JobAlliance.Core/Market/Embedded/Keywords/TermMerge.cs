namespace JobAlliance.Core.Market.Embedded.Keywords;

/// <summary>Merges the terms of several segments, term by term.</summary>
/// <param name="indexes">The terms of each part.</param>
/// <param name="places">For every part, the new place of each of its documents, ascending; -1 for one that is left out.</param>
internal sealed class TermMerge(TermIndex[] indexes, int[][] places)
{
    private readonly uint[] read = new uint[places.Max(part => part.Length)];
    private uint[] merged = new uint[places.Sum(part => part.Length)];
    private uint[] spare = new uint[places.Sum(part => part.Length)];

    public static TermIndex Merge(TermIndex[] indexes, int[][] places) => new TermMerge(indexes, places).Merge();

    private TermIndex Merge()
    {
        var writer = new TermIndexWriter();
        for (var first = 0; first < indexes.Length; first++)
        {
            for (var term = 0; term < indexes[first].Terms.Count; term++)
            {
                var text = indexes[first].Terms.Text(term);
                if (!IsInEarlier(first, text))
                {
                    var count = MergeTerm(text, first);
                    writer.Add(text, merged.AsSpan(0, count));
                }
            }
        }

        return writer.Finish();
    }

    private int MergeTerm(ReadOnlySpan<byte> text, int first)
    {
        var count = 0;
        for (var part = first; part < indexes.Length; part++)
        {
            if (indexes[part].Terms.TryFind(text, out var entry))
            {
                indexes[part].ReadAll(entry, read);
                count = MergeIn(count, Move(part, entry.Count));
            }
        }

        return count;
    }

    /// <summary>Gives what was read its new places, leaving out what is dead; answers how many are left.</summary>
    private int Move(int part, int count)
    {
        var left = 0;
        foreach (var occurrence in read.AsSpan(0, count))
        {
            var place = places[part][occurrence >> PostingBlocks.FrequencyBits];
            if (place >= 0)
            {
                read[left++] = ((uint)place << PostingBlocks.FrequencyBits) | (occurrence & PostingBlocks.MaximumFrequency);
            }
        }

        return left;
    }

    /// <summary>Merges the first <paramref name="more"/> read into the first <paramref name="count"/> merged; both are ascending.</summary>
    private int MergeIn(int count, int more)
    {
        int left = 0,
            right = 0,
            at = 0;
        while (left < count && right < more)
        {
            spare[at++] = merged[left] < read[right] ? merged[left++] : read[right++];
        }

        merged.AsSpan(left, count - left).CopyTo(spare.AsSpan(at));
        read.AsSpan(right, more - right).CopyTo(spare.AsSpan(at + count - left));
        (merged, spare) = (spare, merged);
        return count + more;
    }

    private bool IsInEarlier(int part, ReadOnlySpan<byte> text)
    {
        for (var earlier = 0; earlier < part; earlier++)
        {
            if (indexes[earlier].Terms.TryFind(text, out _))
            {
                return true;
            }
        }

        return false;
    }
}
