namespace JobAlliance.Core.Vocabulary.Skills;

/// <summary>Reads what a text says about the skills that it names: not needed, welcome, one of several.</summary>
internal sealed class StatementReader(CueFinder cueFinder, MajorNames majors)
{
    private const int LongestHeading = 24;
    private const int LongestTail = 2;

    /// <summary>Sets <see cref="Mention.Negated"/>, <see cref="Mention.Nice"/>, <see cref="Mention.IsMajor"/> and <see cref="Mention.Group"/>; mentions are in the order of the text.</summary>
    public void Read(string folded, List<Mention> mentions)
    {
        var cues = cueFinder.Find(folded);
        cues.RemoveAll(cue => mentions.Exists(mention => cue.Start >= mention.Start && cue.End <= mention.End));
        var (cue, mention, groups, section) = (0, 0, 0, Section.None);
        Range before = default;
        foreach (var clause in ClauseSplitter.Split(folded, mentions, cues))
        {
            var cuesHere = Take(cues, ref cue, clause, static item => item.Start);
            var mentionsHere = Take(mentions, ref mention, clause, static item => item.Start);
            section = ReadSection(folded, clause, cuesHere, mentionsHere.Count, EndsBefore(folded, clause, section) ? Section.None : section);
            var nice = cuesHere.Exists(item => item.Kind == CueKind.Nice);
            if (mentionsHere.Count == 0 && !clause.BeginsSentence)
            {
                SayOfBefore(folded, clause, cuesHere, mentions[before]);
            }
            majors.Mark(folded, cuesHere, mentionsHere);
            Negation.Apply(cuesHere, mentionsHere);
            if (nice || section != Section.None)
            {
                (nice ? mentionsHere : mentionsHere.FindAll(item => !item.Negated)).ForEach(MakeNice);
            }
            groups = Alternatives.Apply(folded, cuesHere, mentionsHere, groups);
            before = (mention - mentionsHere.Count)..mention;
        }
    }

    /// <summary>A clause that names nothing may speak of the one before it.</summary>
    private static void SayOfBefore(string folded, Clause clause, List<Cue> cues, List<Mention> before)
    {
        if (SpeaksOfBefore(folded, clause, cues))
        {
            before.ForEach(MakeNice);
        }

        // '精通 Git 者为佳,至少能独立上手'
        if (folded.AsSpan(clause.Start, clause.End - clause.Start).TrimStart(", ").StartsWith("至少"))
        {
            before.ForEach(static mention => mention.Nice = false);
        }

        // '没有 SQL 这一项,恕不安排面试'
        if (cues.Exists(cue => cue.Kind == CueKind.Cancel))
        {
            before.ForEach(static mention => mention.Negated = false);
        }
    }

    /// <summary>'…, which is a plus', '…,我们会优先安排': the clause says it of the one before; '…,能尽快到岗者佳' has something of its own.</summary>
    private static bool SpeaksOfBefore(string folded, Clause clause, List<Cue> cues) =>
        cues.FindIndex(cue => cue.Kind == CueKind.Nice) is >= 0 and var first
        && folded.AsSpan(clause.Start, cues[first].Start - clause.Start).Trim(", ")
            is ""
                or "我们"
                or "我们会"
                or "我们将"
                or "会"
                or "将"
                or "则"
                or "那就"
                or "那么"
                or "均"
                or "都"
                or "这"
                or "which"
                or "which is"
                or "that is"
                or "this is"
                or "it is"
                or "is"
                or "would be"
                or "but would be"
                or "but is"
                or "will be";

    private static void MakeNice(Mention mention) => (mention.Nice, mention.Negated) = (true, false);

    private static List<T> Take<T>(List<T> items, ref int next, Clause clause, Func<T, int> start)
    {
        List<T> taken = [];
        while (next < items.Count && start(items[next]) < clause.End)
        {
            taken.Add(items[next++]);
        }
        return taken;
    }

    /// <summary>How far 'nice to have' reaches.</summary>
    private enum Section
    {
        None,

        /// <summary>'Nice to have: Kafka, Redis.' and no further.</summary>
        Sentence,

        /// <summary>All that stands under the heading.</summary>
        Part,
    }

    private static bool EndsBefore(string folded, Clause clause, Section section) =>
        section == Section.Sentence && clause.BeginsSentence && folded[clause.Start] != ';';

    private static Section ReadSection(string folded, Clause clause, List<Cue> cues, int mentions, Section section)
    {
        foreach (var cue in cues)
        {
            if (cue.Kind is CueKind.Nice or CueKind.Heading && HeadsSection(folded, clause, cue, mentions))
            {
                return cue.Kind != CueKind.Nice ? Section.None
                    : ListsInline(folded, clause, cue) ? Section.Sentence
                    : Section.Part;
            }
        }
        return section;
    }

    /// <summary>What is welcome stands behind the colon at once; a numbered list and one of lines go on.</summary>
    private static bool ListsInline(string folded, Clause clause, Cue cue)
    {
        var behind = folded.AsSpan(cue.End, clause.End - cue.End).TrimStart(":】]) ");
        return behind.Length > 0 && !char.IsAsciiDigit(behind[0]) && behind[0] is not ('(' or '-' or '*');
    }

    private static bool HeadsSection(string folded, Clause clause, Cue cue, int mentions)
    {
        var colon = folded.AsSpan(cue.End, clause.End - cue.End).IndexOf(':');
        if (colon >= 0)
        {
            return colon <= LongestHeading / 2
                && cue.Start - clause.Start <= LongestHeading
                && !(cue.Kind == CueKind.Nice && IsAside(folded, clause, cue.End + colon + 1));
        }
        return mentions == 0
            && clause.BeginsSentence
            && clause.End - clause.Start <= LongestHeading
            && clause.End < folded.Length
            && folded[clause.End] is '\n' or '\r'
            && (cue.Kind != CueKind.Nice || IsAlone(folded, clause, cue));
    }

    /// <summary>'…; nice to have: Kafka' says it of one thing; a list behind the colon is a section.</summary>
    private static bool IsAside(string folded, Clause clause, int behind)
    {
        var rest = folded.AsSpan(behind, clause.End - behind).TrimStart();
        return clause.Start > 0 && folded[clause.Start] is ';' or ',' && rest.Length > 0 && !char.IsAsciiDigit(rest[0]) && rest[0] != '(';
    }

    /// <summary>The line says nothing else: 'Nice to have', no '有实习经历优先'.</summary>
    private static bool IsAlone(string folded, Clause clause, Cue cue)
    {
        var before = folded.AsSpan(clause.Start, cue.Start - clause.Start);
        var behind = folded.AsSpan(cue.End, clause.End - cue.End).Trim();
        return !before.ContainsAnyInRange('\u4e00', '\u9fff') && !before.ContainsAnyInRange('a', 'z') && behind.Length <= LongestTail;
    }
}
