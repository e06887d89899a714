using System.Globalization;
using System.Text;

namespace JobAlliance.Core.Vocabulary.Titles;

/// <summary>
/// A title cut into the units that names are compared by: one for each Chinese character, one for each Latin word, the word in its plain form
/// (<c>Engineers</c> and <c>engineer</c> are one unit, <c>C++</c>, <c>C#</c>, <c>.NET</c> and <c>Node.js</c> are whole).
/// </summary>
internal static class TitleUnits
{
    /// <summary>The unit between two parts of a title, which no name has.</summary>
    public const string Boundary = "\n";

    public static List<string> Of(string text) => Of(text, []);

    /// <param name="text">Folded text.</param>
    /// <param name="starts">Gets, for every unit, the offset of its first character.</param>
    public static List<string> Of(string text, List<int> starts)
    {
        var units = new List<string>();
        var word = new StringBuilder();
        for (var at = 0; at < text.Length; at++)
        {
            var character = text[at];
            if (IsLatin(character) || IsInside(character, word))
            {
                word.Append(character);
                continue;
            }

            Close(word, at, units, starts);
            if (character == '\n' || char.GetUnicodeCategory(character) == UnicodeCategory.OtherLetter)
            {
                units.Add(character.ToString());
                starts.Add(at);
            }
        }

        Close(word, text.Length, units, starts);
        return units;
    }

    public static bool IsHan(string unit) => unit.Length == 1 && unit[0] >= 0x2E80;

    private static bool IsLatin(char character) => char.IsAsciiLetterOrDigit(character) || character is >= 'à' and <= 'ÿ';

    private static bool IsInside(char character, StringBuilder word) =>
        character is '+' or '#' ? word.Length > 0 && word[^1] is 'c' or '+' : character == '.' && word.Length == 0;

    private static void Close(StringBuilder word, int end, List<string> units, List<int> starts)
    {
        if (word.Length > 0 && word.ToString() is not "." and var latin)
        {
            var plain = Plain(WordStem.American(latin));
            if (units.Count > 0 && Compounds.Contains((units[^1], plain)))
            {
                units[^1] += plain;
            }
            else
            {
                units.Add(plain);
                starts.Add(end - latin.Length);
            }
        }

        word.Clear();
    }

    /// <summary>Plural to singular, possessive dropped; short words and <c>-ss</c>, <c>-us</c>, <c>-is</c> stay.</summary>
    private static string Plain(string word) =>
        word.Length <= 3 || !word.EndsWith('s') || word.EndsWith("ss") || word.EndsWith("us") || word.EndsWith("is") || Invariable.Contains(word)
            ? word
        : word.EndsWith("ies") && word.Length > 4 ? word[..^3] + "y"
        : word.EndsWith("ches") || word.EndsWith("shes") || word.EndsWith("xes") || word.EndsWith("sses") ? word[..^2]
        : word[..^1];

    /// <summary>Written as one word, with a hyphen or apart.</summary>
    private static readonly HashSet<(string, string)> Compounds =
    [
        ("e", "commerce"),
        ("front", "end"),
        ("back", "end"),
        ("full", "stack"),
        ("after", "sales"),
        ("pre", "sales"),
        ("live", "stream"),
        ("live", "streaming"),
        ("help", "desk"),
        ("child", "care"),
        ("web", "site"),
        ("free", "lance"),
    ];

    private static readonly HashSet<string> Invariable =
    [
        "sales",
        "accounts",
        "securities",
        "stores",
        "logistics",
        "analytics",
        "windows",
        "physics",
        "mathematics",
        "electronics",
        "robotics",
        "devops",
        "operations",
    ];
}
