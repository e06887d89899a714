using System.Collections.Frozen;

namespace JobAlliance.Core.Vocabulary.Skills;

/// <summary>Tells majors from skills: in '会计、统计学等相关专业' and 'a degree in statistics' the names are what was studied.</summary>
internal sealed class MajorNames
{
    private readonly FrozenSet<string> names = VocabularyFiles
        .Rows("majors.tsv")
        .Select(row => row[0])
        .Concat(VocabularyFiles.Lines("major-names.txt").SelectMany(line => line.Split('|')[1].Split(',')))
        .Select(Term.Normalize)
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Marks the mentions that are names of majors and stand before '专业', or anywhere in an English clause about a degree.</summary>
    public void Mark(string folded, List<Cue> cues, List<Mention> mentions)
    {
        var last = cues.FindLastIndex(cue => cue.Kind == CueKind.Major);
        if (last < 0)
        {
            return;
        }
        var isEnglish = folded[cues[last].Start] < 128;
        foreach (var mention in mentions.Where(mention => isEnglish || mention.End <= cues[last].Start))
        {
            mention.IsMajor = names.Contains(folded[mention.Start..mention.End]);
        }
    }
}
