namespace JobAlliance.Core.Market.Text;

/// <summary>
/// Cuts text into the terms of Elasticsearch's <c>cjk</c> analyzer, term by term the same: words after UAX #29 (Lucene's StandardTokenizer), width
/// folding (CJKWidthFilter), lower case, overlapping pairs of adjacent CJK characters (CJKBigramFilter), English stop words left out.
/// </summary>
public static class CjkAnalyzer
{
    /// <summary>A longer word is cut into several, as StandardTokenizer does.</summary>
    internal const int MaximumTermLength = 255;

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> StopWords = new HashSet<string>(
        (
            "a and are as at be but by for if in into is it no not of on or s such t that the their then there these they this to was will with www"
        ).Split(' ')
    ).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Gives every term of <paramref name="text"/> to <paramref name="sink"/>, in the order of the text.</summary>
    public static void Analyze<TSink>(ReadOnlySpan<char> text, ref TSink sink)
        where TSink : ITermSink, allows ref struct
    {
        var pairs = new PairWriter();
        var at = 0;
        while (at < text.Length)
        {
            var kind = WordBreaks.Of(text, at, out var length);
            switch (kind)
            {
                case WordBreak.Han or WordBreak.Hiragana:
                    var end = WordScan.SkipExtend(text, at + length);
                    pairs.Take(text, at, end, ref sink);
                    at = end;
                    break;
                case WordBreak.Pictograph:
                    var signEnd = WordScan.SkipExtend(text, at + length);
                    pairs.Flush(text, ref sink);
                    Emit(text, at, signEnd, ref sink);
                    at = signEnd;
                    break;
                case WordBreak.Other or WordBreak.Extend or WordBreak.DoubleQuote or WordBreak.SingleQuote:
                    at += length;
                    break;
                default:
                    at = TakeWord(text, at, ref pairs, ref sink);
                    break;
            }
        }

        pairs.Flush(text, ref sink);
    }

    /// <summary>The terms of <paramref name="text"/>, in the order of the text.</summary>
    public static IReadOnlyList<string> Terms(string text)
    {
        var sink = new TermList([]);
        Analyze(text, ref sink);
        return sink.Terms;
    }

    private static int TakeWord<TSink>(ReadOnlySpan<char> text, int start, ref PairWriter pairs, ref TSink sink)
        where TSink : ITermSink, allows ref struct
    {
        var end = WordScan.End(text, start, out var kind);
        if (kind == WordBreak.Other)
        {
            return end;
        }

        for (var from = start; from < end; from += MaximumTermLength)
        {
            var to = Math.Min(end, from + MaximumTermLength);
            if (kind is WordBreak.Katakana or WordBreak.Hangul)
            {
                pairs.Take(text, from, to, ref sink);
            }
            else
            {
                pairs.Flush(text, ref sink);
                Emit(text, from, to, ref sink);
            }
        }

        return end;
    }

    internal static void Emit<TSink>(ReadOnlySpan<char> text, int start, int end, ref TSink sink)
        where TSink : ITermSink, allows ref struct
    {
        Span<char> folded = stackalloc char[(2 * MaximumTermLength) + 2];
        var length = TermFolding.Fold(text[start..end], folded);
        var term = folded[..length];
        if (length > 5 || !StopWords.Contains(term))
        {
            sink.Take(term, start, end - start);
        }
    }

    private readonly record struct TermList(List<string> Terms) : ITermSink
    {
        public void Take(scoped ReadOnlySpan<char> term, int start, int length) => Terms.Add(term.ToString());
    }
}
