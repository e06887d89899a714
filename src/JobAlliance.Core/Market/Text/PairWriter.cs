namespace JobAlliance.Core.Market.Text;

/// <summary>Makes overlapping pairs of CJK characters that touch each other; one that touches none stands alone (Lucene's CJKBigramFilter).</summary>
internal struct PairWriter
{
    private int first;
    private int firstEnd;
    private bool isPaired;

    /// <summary>Takes the characters of a CJK token at [start, end).</summary>
    public void Take<TSink>(ReadOnlySpan<char> text, int start, int end, ref TSink sink)
        where TSink : ITermSink, allows ref struct
    {
        if (firstEnd != start)
        {
            Flush(text, ref sink);
        }

        for (var at = start; at < end; )
        {
            var next = at + UnitsAt(text[at..end]);
            if (firstEnd == at && firstEnd > first)
            {
                CjkAnalyzer.Emit(text, first, next, ref sink);
                isPaired = true;
            }

            (first, firstEnd) = (at, next);
            at = next;
        }
    }

    /// <summary>A surrogate pair, and a half-width kana with the sound mark that becomes part of it, are one character.</summary>
    private static int UnitsAt(ReadOnlySpan<char> text) =>
        text.Length > 1 && (char.IsHighSurrogate(text[0]) || TermFolding.IsVoiced(text[0], text[1])) ? 2 : 1;

    /// <summary>Ends the run of touching characters.</summary>
    public void Flush<TSink>(ReadOnlySpan<char> text, ref TSink sink)
        where TSink : ITermSink, allows ref struct
    {
        if (firstEnd > first && !isPaired)
        {
            CjkAnalyzer.Emit(text, first, firstEnd, ref sink);
        }

        (first, firstEnd, isPaired) = (0, 0, false);
    }
}
