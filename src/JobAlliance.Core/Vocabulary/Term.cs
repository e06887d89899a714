using System.Text;

namespace JobAlliance.Core.Vocabulary;

/// <summary>How terms are written so that they can be compared.</summary>
public static class Term
{
    /// <summary>NFKC, lower case, trimmed, runs of white space as one space.</summary>
    public static string Normalize(string term)
    {
        var folded = term.Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        return string.Join(' ', folded.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>An employer's name without brackets, legal form and white space, to compare with lists of employers.</summary>
    public static string EmployerKey(string name)
    {
        var key = Normalize(name).Replace(" ", "", StringComparison.Ordinal);
        key = key.Replace("(", "", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal);
        string[] forms = ["股份有限公司", "有限责任公司", "集团有限公司", "有限公司", "co.,ltd.", "co.,ltd", "ltd.", "ltd", "inc.", "inc"];
        var form = forms.FirstOrDefault(form => key.Length > form.Length + 1 && key.EndsWith(form, StringComparison.Ordinal));
        return form is null ? key : key[..^form.Length].TrimEnd(',');
    }

    /// <summary>
    /// One character folded: full-width forms to half-width, lower case. Character by character, so that positions stay those of the text.
    /// </summary>
    internal static char Fold(char character)
    {
        if (character < 128)
        {
            return character is >= 'A' and <= 'Z' ? (char)(character | 0x20) : character;
        }
        return character switch
        {
            '\u3000' or '\u00a0' => ' ',
            '\u2010' or '\u2011' or '\u2013' or '\u2014' => '-',
            >= '\uff01' and <= '\uff5e' => Fold((char)(character - 0xfee0)),
            >= '\u2e80' => character,
            _ => char.ToLowerInvariant(character),
        };
    }

    /// <summary>Full-width punctuation, letters and digits in their half-width form, case kept; the same length, so that positions stay those of the text.</summary>
    internal static string Narrow(string text) =>
        string.Create(
            text.Length,
            text,
            static (narrow, text) =>
            {
                for (var i = 0; i < narrow.Length; i++)
                {
                    narrow[i] = text[i] is >= '\uff01' and <= '\uff5e' ? (char)(text[i] - 0xfee0) : text[i];
                }
            }
        );

    internal static bool IsHan(char character) => character is >= '\u4e00' and <= '\u9fff';

    /// <summary>Chinese is written without spaces: one between two of its words separates what they say ('熟悉会计 有证优先').</summary>
    internal static bool IsSpaceInChinese(string text, int at) =>
        text[at] == ' ' && at > 0 && at + 1 < text.Length && IsHan(text[at - 1]) && IsHan(text[at + 1]);

    /// <summary>A wave that ends a sentence, as people chat ('双休~带薪年假~'); between digits it is a range.</summary>
    internal static bool IsWave(string text, int at) =>
        text[at] is '~' or '～' && !(at > 0 && char.IsAsciiDigit(text[at - 1]) && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]));

    internal static string Fold(string text) =>
        string.Create(
            text.Length,
            text,
            static (folded, text) =>
            {
                for (var i = 0; i < folded.Length; i++)
                {
                    folded[i] = Fold(text[i]);
                }
            }
        );

    /// <summary>A letter or digit of a script that writes spaces between words, in which a name must stand as whole words.</summary>
    internal static bool IsWordCharacter(char character) =>
        character < 128 ? char.IsAsciiLetterOrDigit(character) : character < '\u2e80' && char.IsLetter(character);
}
