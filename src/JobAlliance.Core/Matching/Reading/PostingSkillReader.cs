using JobAlliance.Core.Postings;
using JobAlliance.Core.Vocabulary.Skills;

namespace JobAlliance.Core.Matching.Reading;

/// <summary>Which skills a posting must have, of which it needs one, and which are welcome: from its lists, its title and its text.</summary>
internal sealed class PostingSkillReader(SkillVocabulary skills)
{
    public AskedSkills Read(PostingContent content, string text)
    {
        var mentions = skills.Find(text);
        var refused = mentions.Where(mention => mention.Negated).Select(mention => mention.Key).ToHashSet();
        var listed = skills.KeysOf(content.MustSkills, text).Where(key => key.Length > 0);
        var inTitle = skills.Find(content.Title).Where(mention => !mention.Negated).Select(mention => mention.Key);
        var stated = mentions.Where(mention => !mention.Negated).ToList();
        List<string> must = [.. listed.Concat(inTitle).Concat(Required(stated)).Where(key => !refused.Contains(key)).Distinct()];
        var oneOf = Alternatives(stated, must);
        var nice = skills
            .KeysOf(content.NiceSkills, text)
            .Concat(stated.Where(mention => mention.Nice || IsSoft(mention.Key)).Select(mention => mention.Key))
            .Where(key => key.Length > 0 && !must.Contains(key) && !refused.Contains(key));
        return new AskedSkills(must, oneOf, [.. nice.Distinct()]);
    }

    // Everybody asks for communication: it tells postings apart as little as it tells graduates apart, so that the text's word for it makes it welcome only.
    private IEnumerable<string> Required(List<SkillMention> stated) =>
        stated.Where(mention => mention is { Nice: false, Group: 0 } && !IsSoft(mention.Key)).Select(mention => mention.Key);

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
