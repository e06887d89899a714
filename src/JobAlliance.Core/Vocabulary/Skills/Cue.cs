using JobAlliance.Core.Vocabulary.Names;

namespace JobAlliance.Core.Vocabulary.Skills;

/// <summary>What a phrase says about the skills around it.</summary>
internal enum CueKind
{
    /// <summary>Looks like a cue and is none: '不限于', 'not only'.</summary>
    Nothing,

    /// <summary>Negates what follows in its clause: '无需', 'no'.</summary>
    NotAhead,

    /// <summary>Negates what precedes it in its clause: '不作要求', 'not required'.</summary>
    NotBehind,

    /// <summary>Negates what follows, or, when nothing does, what precedes: '不要求'.</summary>
    Not,

    /// <summary>Negates only the skill that it stands before: '非'.</summary>
    NotNext,

    /// <summary>Takes a negation of its clause back: '不会 X 者勿扰'.</summary>
    Cancel,

    /// <summary>Makes the skills of its clause welcome instead of required: '优先', 'a plus'.</summary>
    Nice,

    /// <summary>Says that one of the clause's skills is enough: '之一', 'at least one of'.</summary>
    OneOf,

    /// <summary>Begins another clause: '但', 'but'.</summary>
    Turn,

    /// <summary>Begins a section in which what is named is required again: '任职要求', 'requirements'.</summary>
    Heading,

    /// <summary>Says that the names in its clause are majors: '等相关专业', 'degree in'.</summary>
    Major,
}

/// <summary>A cue found in a text.</summary>
internal readonly record struct Cue(CueKind Kind, int Start, int End);

/// <summary>Finds cues in folded text.</summary>
internal sealed class CueFinder(NameTrie trie)
{
    public List<Cue> Find(ReadOnlySpan<char> folded)
    {
        List<Cue> cues = [];
        foreach (var match in trie.Find(folded))
        {
            if (match.Value != (int)CueKind.Nothing)
            {
                cues.Add(new Cue((CueKind)match.Value, match.Start, match.End));
            }
        }
        return cues;
    }
}

/// <summary>Reads <c>cues.txt</c>: a kind in brackets, then phrases.</summary>
internal static class CueFile
{
    public static CueFinder Read()
    {
        NameTrieBuilder names = new();
        foreach (var (kind, phrase) in Phrases())
        {
            // The readers take a cue to lie within its clause.
            if (phrase.Any(ClauseSplitter.IsEnd))
            {
                throw new InvalidDataException($"cues.txt: '{phrase}' holds a mark that ends a clause.");
            }

            names.Add(phrase, (int)kind);
        }

        return new CueFinder(names.Build());
    }

    public static IEnumerable<(CueKind Kind, string Phrase)> Phrases()
    {
        var kind = CueKind.Nothing;
        foreach (var line in VocabularyFiles.Lines("cues.txt"))
        {
            if (line[0] == '[')
            {
                kind = Enum.Parse<CueKind>(line.Trim('[', ']', ' ').Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
                continue;
            }

            foreach (var phrase in line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                yield return (kind, phrase);
            }
        }
    }
}
