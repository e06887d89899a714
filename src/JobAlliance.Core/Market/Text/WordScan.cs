namespace JobAlliance.Core.Market.Text;

/// <summary>Finds where a word ends, by the rules WB4 to WB13 of UAX #29 in the form that Lucene's StandardTokenizer gives them.</summary>
internal static class WordScan
{
    /// <summary>
    /// The end of the word that begins at <paramref name="start"/>. <paramref name="kind"/> is Katakana or Hangul for a word of nothing else,
    /// Other for joiners alone (no word), and Letter for all the rest.
    /// </summary>
    public static int End(ReadOnlySpan<char> text, int start, out WordBreak kind)
    {
        var last = WordBreaks.Of(text, start, out var length);
        kind = last is WordBreak.Joiner or WordBreak.MiddleOfBoth or WordBreak.MiddleOfLetters or WordBreak.MiddleOfNumbers ? WordBreak.Other : last;
        if (kind == WordBreak.Other && last != WordBreak.Joiner)
        {
            return start + length;
        }

        var at = SkipExtend(text, start + length);
        while (at < text.Length && Joins(text, at, last, out var next, out var end, out var isBridged))
        {
            kind = isBridged ? WordBreak.Letter : Combine(kind, next);
            last = next;
            at = end;
        }

        kind = kind is WordBreak.Other or WordBreak.Katakana or WordBreak.Hangul ? kind : WordBreak.Letter;
        return at;
    }

    /// <summary>The first position from <paramref name="at"/> that is no combining mark or format character.</summary>
    public static int SkipExtend(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] > 0x7F && WordBreaks.Of(text, at, out var length) == WordBreak.Extend)
        {
            at += length;
        }

        return at;
    }

    private static bool Joins(ReadOnlySpan<char> text, int at, WordBreak last, out WordBreak next, out int end, out bool isBridged)
    {
        isBridged = false;
        next = WordBreaks.Of(text, at, out var length);
        end = SkipExtend(text, at + length);
        if (Adjoin(last, next))
        {
            return true;
        }

        if (last == WordBreak.HebrewLetter && next == WordBreak.SingleQuote)
        {
            next = last;
            return true;
        }

        if (!BridgesTo(last, next) || end >= text.Length)
        {
            return false;
        }

        var beyond = WordBreaks.Of(text, end, out length);
        if (!IsBridged(last, next, beyond))
        {
            return false;
        }

        isBridged = true;
        next = beyond;
        end = SkipExtend(text, end + length);
        return true;
    }

    private static bool Adjoin(WordBreak last, WordBreak next) =>
        (last, next) switch
        {
            (WordBreak.Katakana, WordBreak.Katakana) => true,
            (WordBreak.SouthEastAsian, WordBreak.SouthEastAsian) => true,
            (WordBreak.Joiner, WordBreak.Katakana or WordBreak.Joiner) => true,
            (WordBreak.Katakana, WordBreak.Joiner) => true,
            _ => (IsLetter(last) || last is WordBreak.Numeric or WordBreak.Joiner)
                && (IsLetter(next) || next is WordBreak.Numeric or WordBreak.Joiner),
        };

    private static bool BridgesTo(WordBreak last, WordBreak middle) =>
        middle switch
        {
            WordBreak.MiddleOfBoth or WordBreak.SingleQuote => IsLetter(last) || last == WordBreak.Numeric,
            WordBreak.MiddleOfLetters => IsLetter(last),
            WordBreak.MiddleOfNumbers => last == WordBreak.Numeric,
            WordBreak.DoubleQuote => last == WordBreak.HebrewLetter,
            _ => false,
        };

    private static bool IsBridged(WordBreak last, WordBreak middle, WordBreak beyond) =>
        last == WordBreak.Numeric ? beyond == WordBreak.Numeric
        : middle == WordBreak.DoubleQuote ? beyond == WordBreak.HebrewLetter
        : IsLetter(beyond);

    private static bool IsLetter(WordBreak kind) => kind is WordBreak.Letter or WordBreak.HebrewLetter or WordBreak.Hangul;

    private static WordBreak Combine(WordBreak kind, WordBreak next) =>
        kind == next ? kind
        : kind == WordBreak.Other && next == WordBreak.Joiner ? WordBreak.Other
        : WordBreak.Letter;
}
