namespace JobAlliance.Core.Vocabulary.Skills;

/// <summary>Which skills of a clause are said not to be needed, or not to be there.</summary>
internal static class Negation
{
    public static void Apply(List<Cue> cues, List<Mention> mentions)
    {
        if (mentions.Count == 0 || cues.Exists(cue => cue.Kind == CueKind.Cancel))
        {
            return;
        }
        foreach (var cue in cues)
        {
            var kind =
                cue.Kind != CueKind.Not ? cue.Kind
                : mentions[^1].Start >= cue.End ? CueKind.NotAhead
                : CueKind.NotBehind;
            foreach (var mention in mentions.Where(mention => Reaches(kind, cue, mention)))
            {
                mention.Negated = true;
            }
        }
    }

    private static bool Reaches(CueKind kind, Cue cue, Mention mention) =>
        kind switch
        {
            CueKind.NotAhead => mention.Start >= cue.End,
            CueKind.NotBehind => mention.End <= cue.Start,
            CueKind.NotNext => mention.Start == cue.End,
            _ => false,
        };
}
