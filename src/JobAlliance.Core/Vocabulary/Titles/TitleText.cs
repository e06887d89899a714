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
    /// <summary>The title, and what stood in its brackets; the second is empty when there were none.</summary>
    public static (TitleText Core, TitleText Aside) Of(string title)
    {
        var folded = TitlePatterns.Spaces().Replace(title.Normalize(NormalizationForm.FormKC).ToLower(CultureInfo.InvariantCulture), " ").Trim();
        var asides = new StringBuilder();
        var core = TitlePatterns.Brackets().Replace(folded, match => Take(match, asides));
        return core.Any(char.IsLetter) ? (Marked(core), Marked(asides.ToString())) : (Marked(asides.ToString()), Marked(""));
    }

    /// <summary>Only what tells the job: <c>【急聘】高级Java开发工程师(双休)-上海</c> gives <c>java开发工程师</c>.</summary>
    public string Quiet
    {
        get
        {
            var quiet = new string([.. Text.Select((character, at) => Said[at] ? character : ' ')]);
            return TitlePatterns.Spaces().Replace(quiet, " ").Trim(TitlePatterns.Separators);
        }
    }

    private static string Take(Match match, StringBuilder asides)
    {
        asides.Append(asides.Length > 0 ? "\n" : "").Append(match.Groups[1].Value);
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
