using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace JobAlliance.Core.Vocabulary.Titles;

/// <summary>
/// A job title and which of its characters tell the job. Not the job: bracketed promises, 'urgent', pay, shifts, posting numbers, places, and words that
/// only say how senior. Full width is folded to half width, case to lower. Nothing is cut out: 招聘 is noise in 招聘会计 and the job in 招聘专员, so that
/// whoever reads decides.
/// </summary>
/// <param name="Text">The title, folded, without its brackets; or what stood in brackets.</param>
/// <param name="Said">For every character of <paramref name="Text"/>, whether it tells the job.</param>
internal sealed record TitleText(string Text, bool[] Said)
{
    /// <summary>The title without its brackets, and what stood in each of them; a title that is all brackets is the first of them.</summary>
    public static (TitleText Core, IReadOnlyList<TitleText> Asides) Of(string title)
    {
        var folded = TitlePatterns.Spaces().Replace(title.Normalize(NormalizationForm.FormKC).ToLower(CultureInfo.InvariantCulture), " ").Trim();
        var asides = new List<string>();
        var core = TitlePatterns.Brackets().Replace(folded, match => Take(match, asides)).Trim(' ', '\n');
        return core.Any(char.IsLetter) || asides.Count == 0 ? (Marked(core), [.. asides.Select(Marked)]) : (Marked(string.Join('\n', asides)), []);
    }

    /// <summary>The title with what its brackets said before it: <c>检验员(化学)</c> is 化学检验员, <c>Engineer (Java)</c> is Java engineer.</summary>
    public TitleText After(TitleText aside) => new($"{aside.Text} {Text}", [.. aside.Said, false, .. Said]);

    /// <summary>Only what tells the job: <c>【急聘】高级Java开发工程师(双休)-上海</c> gives <c>java开发工程师</c>.</summary>
    public string Quiet
    {
        get
        {
            var quiet = new string([.. Text.Select((character, at) => Said[at] ? character : ' ')]);
            return TitlePatterns.Spaces().Replace(quiet, " ").Trim(TitlePatterns.Separators);
        }
    }

    private static string Take(Match match, List<string> asides)
    {
        if (match.Groups[1].Value.Any(char.IsLetter))
        {
            asides.Add(match.Groups[1].Value.Trim());
        }

        return "\n";
    }

    private static TitleText Marked(string text)
    {
        var said = Enumerable.Repeat(true, text.Length).ToArray();
        foreach (var pattern in TitlePatterns.Unsaid)
        {
            foreach (var match in pattern.EnumerateMatches(text))
            {
                said.AsSpan(match.Index, match.Length).Clear();
            }
        }

        return new TitleText(text, said);
    }
}
