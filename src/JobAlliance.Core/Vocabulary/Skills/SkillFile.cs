using JobAlliance.Core.Matching;

namespace JobAlliance.Core.Vocabulary.Skills;

/// <summary>Reads the trades' lists of skills; Vocabulary/README.md says how they are written.</summary>
internal static class SkillFile
{
    private static readonly string[] Sections = ["technical", "tool", "certificate", "language", "soft"];

    public static IEnumerable<Skill> ReadAll() => VocabularyFiles.In("skills").SelectMany(Read);

    /// <summary>The key of an English name.</summary>
    public static string Key(string english) => Term.Normalize(english).Replace(' ', '-');

    private static IEnumerable<Skill> Read(string file)
    {
        var trade = file.Split('.')[1];
        var kind = SkillKind.Technical;
        foreach (var line in VocabularyFiles.Lines(file))
        {
            if (line[0] == '[')
            {
                kind = (SkillKind)Array.IndexOf(Sections, line.Trim('[', ']', ' '));
            }
            else
            {
                yield return Parse(line, trade, kind);
            }
        }
    }

    private static Skill Parse(string line, string trade, SkillKind kind)
    {
        var columns = line.Split('|', StringSplitOptions.TrimEntries);
        var english = columns[0];
        var chinese = columns.Length > 1 && columns[1].Length > 0 ? columns[1] : english;
        var others = columns.Length > 2 ? columns[2].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [];
        var implied = columns.Length > 3 ? columns[3].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [];
        return new Skill(
            Key(english),
            english,
            chinese,
            kind,
            trade,
            [.. new[] { english, chinese }.Concat(others).Select(Term.Normalize).Distinct()],
            [.. implied.Select(Implication)]
        );
    }

    private static WeightedKey Implication(string text)
    {
        var space = text.LastIndexOf(' ');
        return new WeightedKey(Key(text[..space]), float.Parse(text[space..], System.Globalization.CultureInfo.InvariantCulture));
    }
}
