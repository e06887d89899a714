namespace JobAlliance.Core.Market.Text;

/// <summary>What a code point is to the word boundary rules of Unicode (UAX #29), as far as search distinguishes them.</summary>
internal enum WordBreak : byte
{
    Other,
    Letter,
    HebrewLetter,
    Hangul,
    Katakana,
    Hiragana,
    Han,
    SouthEastAsian,

    /// <summary>Signs such as ★ and emoji: each a word of its own.</summary>
    Pictograph,
    Numeric,

    /// <summary>'_' and its like: joins words, and is none alone.</summary>
    Joiner,
    MiddleOfLetters,
    MiddleOfNumbers,
    MiddleOfBoth,
    SingleQuote,
    DoubleQuote,

    /// <summary>Combining marks and format characters: part of whatever stands before them.</summary>
    Extend,
}
