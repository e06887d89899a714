using JobAlliance.Core.Postings;
using JobAlliance.Core.Vocabulary;
using JobAlliance.Core.Vocabulary.Occupations;
using JobAlliance.Core.Vocabulary.Skills;

namespace JobAlliance.Core.Matching.Reading;

/// <summary>Which skills a posting must have, of which it needs one, and which are welcome: from its lists, its title and its text.</summary>
internal sealed class PostingSkillReader(SkillVocabulary skills, IndustryVocabulary industries, OccupationVocabulary occupations)
{
    private readonly PhraseReader phrases = new(skills);

    public AskedSkills Read(PostingContent content, string text)
    {
        var asked = Clauses.WithoutMajors(text);
        var named = skills.Find(asked);
        var narrow = Term.Narrow(asked);
        var said = TitleMentions.Outside(Term.Narrow(text), [content.Title], [.. named, .. phrases.Read(narrow, named)]).ToList();
        var mentions = AskedPart.Of(narrow, said, content.MustSkills.Count > 0, skills.IsConcrete);
        var refused = mentions.Where(mention => mention.Negated).Select(mention => mention.Key).ToHashSet();
        var stated = mentions.Where(mention => !mention.Negated && !IsSoft(mention.Key)).ToList();
        var required = stated.Where(mention => mention is { Nice: false, Group: 0 }).Select(mention => mention.Key);
        var welcome = OnlyWelcome(content, stated);
        var listed = WithoutWelcome([.. Listed(content.MustSkills, text)], narrow, welcome);
        List<string> must = [.. listed.Concat(required).Where(key => !refused.Contains(key)).Distinct()];
        must.AddRange(InTitle(content.Title, must.Count == 0).Where(key => !refused.Contains(key) && !must.Contains(key)));
        var oneOf = Alternatives(stated, must);
        var nice = Listed(content.NiceSkills, text)
            .Select(one => one.Key)
            .Concat(stated.Where(mention => mention.Nice).Select(mention => mention.Key))
            .Where(key => !must.Contains(key) && !refused.Contains(key));
        return new AskedSkills(must, oneOf, [.. nice.Distinct()]);
    }

    /// <summary>Where one list holds all skills, what the text calls welcome, and nowhere required, is no must.</summary>
    private static ILookup<string, SkillMention> OnlyWelcome(PostingContent content, List<SkillMention> stated) =>
        stated
            .GroupBy(mention => mention.Key)
            .Where(same => content.NiceSkills.Count == 0 && same.All(mention => mention.Nice))
            .SelectMany(same => same)
            .ToLookup(mention => mention.Key);

    /// <summary>
    /// The list without what is only welcome. Of names that mean one skill, the text may call one welcome and the list hold another beside it ('functional testing
    /// preferred', 'regression testing'): then only the word of the text goes.
    /// </summary>
    private static IEnumerable<string> WithoutWelcome(List<(string Term, string Key)> listed, string text, ILookup<string, SkillMention> welcome)
    {
        var words = listed.Where(one => welcome[one.Key].Any(mention => IsWord(text, mention, one.Term))).ToHashSet();
        return listed
            .Where(one => !welcome.Contains(one.Key) || (!words.Contains(one) && words.Any(word => word.Key == one.Key)))
            .Select(one => one.Key);
    }

    private static bool IsWord(string text, SkillMention mention, string term) =>
        text.AsSpan(mention.Start, mention.Length).Equals(term, StringComparison.OrdinalIgnoreCase);

    /// <summary>A term that the vocabulary does not know as a whole, and that names what it does know, is that: 'git version control' is Git. An industry is no skill.</summary>
    private IEnumerable<(string Term, string Key)> Listed(IReadOnlyList<string> terms, string text) =>
        from pair in terms.Zip(skills.KeysOf(terms, text))
        where pair.Second.Length > 0
        from key in Known(pair.First, pair.Second)
        select (pair.First, key);

    private IReadOnlyList<string> Known(string term, string key)
    {
        var inside = skills.Get(key) is null ? skills.Find(term).Select(mention => mention.Key).Distinct().ToList() : [];
        return inside.Count > 0 ? inside
            : skills.Get(key) is not null ? [key]
            : industries.KeyOf(term) is not null ? []
            : [skills.Near(term) ?? key];
    }

    // A title names the trade: 质量工程师 asks for no 'quality management' beside what it lists. A product's name, the same in both languages, is asked for
    // (Vue in 前端开发), unless it is the occupation's own: a Java developer is known by the role.
    private IEnumerable<string> InTitle(string title, bool asksNothingElse)
    {
        var own = asksNothingElse ? [] : occupations.Read(title).Select(key => occupations.Find(key.Key)).OfType<Occupation>().ToList();
        return from mention in skills.Find(title)
            where
                !mention.Negated
                && (asksNothingElse || skills.Get(mention.Key) is { } skill && IsProduct(skill) && !own.Exists(one => IsNamedBy(one, skill)))
            select mention.Key;
    }

    private static bool IsProduct(Skill skill) => skill.Chinese == skill.English;

    private static bool IsNamedBy(Occupation occupation, Skill skill) =>
        occupation.EnglishNames.Any(name => name.Contains(skill.English, StringComparison.OrdinalIgnoreCase));

    // Everybody asks for communication: it tells postings apart as little as it tells graduates apart, so that the text's word for it asks for nothing.
    private bool IsSoft(string key) => skills.Get(key)?.Kind == SkillKind.Soft;

    private static List<IReadOnlyList<string>> Alternatives(List<SkillMention> stated, List<string> must) =>
        [
            .. stated
                .Where(mention => mention is { Group: > 0, Nice: false })
                .GroupBy(mention => mention.Group)
                .Select(group => group.Select(mention => mention.Key).Distinct().ToList())
                .Where(group => group.Count > 1 && !group.Exists(must.Contains)),
        ];
}

/// <param name="OneOf">Groups of at least two.</param>
internal sealed record AskedSkills(IReadOnlyList<string> Must, IReadOnlyList<IReadOnlyList<string>> OneOf, IReadOnlyList<string> Nice);
