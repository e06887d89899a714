using JobAlliance.Core.Vocabulary;
using JobAlliance.Core.Vocabulary.Skills;

namespace JobAlliance.Core.Matching.Reading;

/// <summary>Skills that are named only because a title is repeated: '希望从事平面设计相关工作' shows no skill, and '诚聘平面设计师' asks for none.</summary>
internal static class TitleMentions
{
    /// <summary>The mentions that do not lie within one of the titles.</summary>
    /// <param name="text">Narrow.</param>
    public static IEnumerable<SkillMention> Outside(string text, IEnumerable<string> titles, IReadOnlyList<SkillMention> mentions)
    {
        List<(int Start, int End)> said = [.. titles.Where(title => title.Length > 1).SelectMany(title => Places(text, Term.Narrow(title)))];
        return mentions.Where(mention => !said.Exists(place => place.Start <= mention.Start && mention.Start + mention.Length <= place.End));
    }

    private static IEnumerable<(int, int)> Places(string text, string title)
    {
        for (var at = Next(0); at >= 0; at = Next(at + title.Length))
        {
            yield return (at, at + title.Length);
        }

        int Next(int from) => text.IndexOf(title, from, StringComparison.OrdinalIgnoreCase);
    }
}
