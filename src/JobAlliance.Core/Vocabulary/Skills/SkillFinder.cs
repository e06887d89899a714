using JobAlliance.Core.Vocabulary.Names;

namespace JobAlliance.Core.Vocabulary.Skills;

/// <summary>Finds the names of skills in texts and single terms, and tells ambiguous names by what stands around them.</summary>
internal sealed class SkillFinder
{
    private const int Near = 40;
    private const int NearWeight = 4;
    private readonly NameTrie trie;
    private readonly List<Skill> skills;
    private readonly List<AmbiguousName> ambiguous;
    private readonly StatementReader statements;

    private SkillFinder(NameTrie trie, List<Skill> skills, List<AmbiguousName> ambiguous) =>
        (this.trie, this.skills, this.ambiguous, statements) = (trie, skills, ambiguous, new StatementReader(CueFile.Read(), new MajorNames()));

    private int NoSkill => skills.Count + ambiguous.Count;

    public static SkillFinder Create(List<Skill> skills, IReadOnlyDictionary<string, int> indexes)
    {
        NameTrieBuilder names = new();
        List<AmbiguousName> ambiguous = [];
        foreach (var (name, meanings) in AmbiguousFile.Read())
        {
            var unknown = meanings.Meanings.FirstOrDefault(meaning => !indexes.ContainsKey(meaning.Key));
            if (unknown is not null)
            {
                throw new InvalidOperationException($"The ambiguous name {name} may mean {unknown.Key}, which is in no list.");
            }
            names.Add(name, skills.Count + ambiguous.Count);
            ambiguous.Add(meanings);
        }
        var noSkill = skills.Count + ambiguous.Count;
        foreach (var phrase in VocabularyFiles.Lines("ignored.txt").SelectMany(line => line.Split(',', StringSplitOptions.TrimEntries)))
        {
            names.Add(phrase, noSkill);
        }
        AddNames(names, skills, skill => new[] { skill.English, skill.Chinese }.Select(Term.Normalize).SelectMany(EnglishForm.Of));
        AddNames(names, skills, skill => skill.Names.SelectMany(EnglishForm.Of));
        AddNames(names, skills, skill => skill.Names.SelectMany(EnglishForm.Verbs));
        return new SkillFinder(names.Build(), skills, ambiguous);
    }

    /// <summary>From the last to the first: finer skills stand behind the broader ones in their files, and a name belongs to the finest.</summary>
    private static void AddNames(NameTrieBuilder names, List<Skill> skills, Func<Skill, IEnumerable<string>> of)
    {
        for (var index = skills.Count - 1; index >= 0; index--)
        {
            foreach (var name in of(skills[index]))
            {
                names.Add(name, index);
            }
        }
    }

    public IReadOnlyList<SkillMention> Find(string text)
    {
        var folded = Term.Fold(text);
        var mentions = Mentions(text, folded);
        if (mentions.Count == 0)
        {
            return [];
        }
        statements.Read(folded, mentions);
        return [.. mentions.Where(mention => !mention.IsMajor).Select(mention => mention.ToSkillMention())];
    }

    public string KeyOf(string term, IReadOnlyList<Mention> around)
    {
        var normalized = Term.Normalize(term);
        var value = trie.Exact(normalized);
        if (value < 0)
        {
            value = trie.Exact(TermAffixes.Strip(normalized));
        }
        return value < 0 || value == NoSkill ? normalized : KeyOf(value, around, -1, NameStanding.Alone) ?? normalized;
    }

    public IReadOnlyList<string> KeysOf(IReadOnlyList<string> terms, string around)
    {
        var context = string.Join('\n', terms.Append(around));
        var mentions = Mentions(context, Term.Fold(context));
        return [.. terms.Select(term => KeyOf(term, mentions))];
    }

    private List<Mention> Mentions(string text, string folded)
    {
        var matches = trie.Find(folded);
        List<Mention> mentions = [.. matches.Where(match => match.Value < skills.Count).Select(match => new Mention(skills[match.Value].Key, match))];
        if (mentions.Count == matches.Count)
        {
            return mentions;
        }
        List<Mention> told = [];
        foreach (var match in matches.Where(match => match.Value >= skills.Count && match.Value < NoSkill))
        {
            if (KeyOf(match.Value, mentions, match.Start, Standing.Of(text, match)) is { } key)
            {
                told.Add(new Mention(key, match));
            }
        }
        return [.. mentions.Concat(told).OrderBy(mention => mention.Start)];
    }

    private string? KeyOf(int value, IReadOnlyList<Mention> around, int position, NameStanding standing) =>
        value < skills.Count ? skills[value].Key : ambiguous[value - skills.Count].Resolve(trade => Support(trade, around, position), standing);

    private int Support(string trade, IReadOnlyList<Mention> around, int position)
    {
        var support = 0;
        foreach (var mention in around)
        {
            if (
                mention.Skill < skills.Count
                && skills[mention.Skill] is { Kind: not (SkillKind.Soft or SkillKind.Language) } skill
                && skill.Trade == trade
            )
            {
                support += position >= 0 && Math.Abs(mention.Start - position) <= Near ? NearWeight : 1;
            }
        }
        return support;
    }
}
