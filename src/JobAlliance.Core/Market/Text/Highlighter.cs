namespace JobAlliance.Core.Market.Text;

/// <summary>Marks the terms found in a text, and cuts the best part out of a long one.</summary>
public static class Highlighter
{
    /// <summary>UTF-16 units of a snippet at most.</summary>
    public const int SnippetLength = 120;

    /// <summary>The whole text with the terms found.</summary>
    public static Highlighted Mark(string text, HashSet<string> terms) => new(text, Spans(text, terms));

    /// <summary>The part of at most <see cref="SnippetLength"/> units with the most found in it, the earliest among equals.</summary>
    public static Highlighted Snippet(Highlighted marked)
    {
        var (text, spans) = marked;
        if (text.Length <= SnippetLength)
        {
            return marked;
        }

        var start = Aligned(text, Math.Min(BestStart(spans), text.Length - SnippetLength));
        var end = Aligned(text, start + SnippetLength);
        return new Highlighted(
            text[start..end],
            [.. spans.Where(span => span.Start >= start && span.Start + span.Length <= end).Select(span => span with { Start = span.Start - start })]
        );
    }

    /// <summary>Parts that touch or overlap become one.</summary>
    public static IReadOnlyList<TextSpan> Join(IEnumerable<TextSpan> ascending)
    {
        List<TextSpan> joined = [];
        foreach (var span in ascending)
        {
            if (joined.Count > 0 && span.Start <= joined[^1].Start + joined[^1].Length)
            {
                var last = joined[^1];
                joined[^1] = last with { Length = Math.Max(last.Length, span.Start + span.Length - last.Start) };
            }
            else
            {
                joined.Add(span);
            }
        }

        return joined;
    }

    private static IReadOnlyList<TextSpan> Spans(string text, HashSet<string> terms)
    {
        if (terms.Count == 0)
        {
            return [];
        }

        var sink = new SpanList([], terms.GetAlternateLookup<ReadOnlySpan<char>>());
        CjkAnalyzer.Analyze(text, ref sink);
        return Join(sink.Spans);
    }

    private static int BestStart(IReadOnlyList<TextSpan> spans)
    {
        const int before = 12;
        var (best, bestFound) = (0, 0);
        for (int first = 0, last = 0, found = 0; first < spans.Count; first++)
        {
            for (; last < spans.Count && spans[last].Start + spans[last].Length <= spans[first].Start + SnippetLength - before; last++)
            {
                found += spans[last].Length;
            }

            if (found > bestFound)
            {
                (best, bestFound) = (Math.Max(0, spans[first].Start - before), found);
            }

            found = last > first ? found - spans[first].Length : 0;
            last = Math.Max(last, first + 1);
        }

        return best;
    }

    private static int Aligned(string text, int at) => at < text.Length && at > 0 && char.IsLowSurrogate(text[at]) ? at + 1 : at;

    private readonly struct SpanList(List<TextSpan> spans, HashSet<string>.AlternateLookup<ReadOnlySpan<char>> terms) : ITermSink
    {
        public List<TextSpan> Spans => spans;

        public void Take(scoped ReadOnlySpan<char> term, int start, int length)
        {
            if (terms.Contains(term))
            {
                spans.Add(new TextSpan(start, length));
            }
        }
    }
}
