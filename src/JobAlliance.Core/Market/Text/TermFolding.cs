namespace JobAlliance.Core.Market.Text;

/// <summary>Width folding and lower case, in that order, as Lucene's CJKWidthFilter and LowerCaseFilter do them.</summary>
internal static class TermFolding
{
    /// <summary>U+FF65..U+FF9F, half-width Katakana and its sound marks, to their full forms.</summary>
    private const string FullKatakana =
        "・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン゙゚";

    private const string Voiced = "カキクケコサシスセソタチツテトハヒフヘホ";
    private const string SemiVoiced = "ハヒフヘホ";

    /// <summary>Folds <paramref name="text"/> into <paramref name="folded"/>, which is at least as long, and says how long the result is.</summary>
    public static int Fold(ReadOnlySpan<char> text, Span<char> folded)
    {
        var length = 0;
        foreach (var unit in text)
        {
            if (unit is >= 'a' and <= 'z' or (>= '\u4E00' and <= '\u9FFF'))
            {
                folded[length++] = unit;
            }
            else if (length == 0 || !Voices(ref folded[length - 1], unit))
            {
                folded[length++] = FoldOne(unit);
            }
        }

        return length;
    }

    /// <summary>Whether the mark changes the kana before it.</summary>
    public static bool IsVoiced(char kana, char mark)
    {
        var before = mark is '\uFF9E' or '\uFF9F' ? FoldOne(kana) : default;
        return before != default && Voices(ref before, mark);
    }

    private static char FoldOne(char unit)
    {
        var narrow =
            unit is >= '\uFF01' and <= '\uFF5E' ? (char)(unit - 0xFEE0)
            : unit is >= '\uFF65' and <= '\uFF9F' ? FullKatakana[unit - '\uFF65']
            : unit;
        return narrow == '\u0130' ? 'i' : char.ToLowerInvariant(narrow);
    }

    /// <summary>A half-width sound mark changes the kana before it.</summary>
    private static bool Voices(ref char before, char mark)
    {
        if (mark == '\uFF9E' && (Voiced.Contains(before) || before is 'ウ'))
        {
            before = before == 'ウ' ? 'ヴ' : (char)(before + 1);
            return true;
        }

        if (mark == '\uFF9F' && SemiVoiced.Contains(before))
        {
            before = (char)(before + 2);
            return true;
        }

        return false;
    }
}
