using JobAlliance.Core.Graduates;
using JobAlliance.Core.Vocabulary;
using JobAlliance.Core.Vocabulary.Skills;

namespace JobAlliance.Core.Matching.Reading;

/// <summary>The skills that a résumé shows anywhere, each with the strongest place that it was found in.</summary>
internal sealed class ResumeSkillReader(SkillVocabulary skills)
{
    private readonly PhraseReader phrases = new(skills);

    /// <param name="wished">Titles wished for: naming them in the summary shows no skill.</param>
    public IReadOnlyList<HeldSkill> Read(Resume resume, IEnumerable<string> wished)
    {
        Dictionary<string, SkillSource> found = [];
        var summary = resume.Summary ?? "";
        var titles = resume.Headline is { } headline ? wished.Append(headline) : wished;
        AddMentions(found, SkillSource.Summary, TitleMentions.Outside(Term.Narrow(summary), titles, Mentions(summary)));
        foreach (var work in resume.Work)
        {
            AddText(found, SkillSource.Work, [work.Position, work.Summary, .. work.Highlights ?? []]);
        }

        foreach (var project in resume.Projects)
        {
            AddText(found, SkillSource.Project, [project.Name, project.Description, .. project.Highlights ?? []]);
            AddTerms(found, SkillSource.Project, project.Keywords ?? []);
        }

        foreach (var education in resume.Education)
        {
            AddText(found, SkillSource.Education, [.. education.Courses ?? []]);
        }

        AddTerms(
            found,
            SkillSource.Listed,
            [.. resume.Skills.SelectMany(skill => skill.Keywords is { } more ? [skill.Name, .. more] : new[] { skill.Name })]
        );
        AddTerms(found, SkillSource.Certificate, [.. resume.Certificates.Select(certificate => certificate.Name)]);
        AddTerms(found, SkillSource.Listed, [.. resume.Languages.Select(language => language.Language)]);
        return [.. found.Select(pair => new HeldSkill(pair.Key, pair.Value))];
    }

    private void AddText(Dictionary<string, SkillSource> found, SkillSource source, params IEnumerable<string?> texts)
    {
        var text = string.Join('\n', texts.Where(part => !string.IsNullOrWhiteSpace(part)));
        AddMentions(found, source, Mentions(text));
    }

    private List<SkillMention> Mentions(string text)
    {
        var named = skills.Find(text);
        return [.. named, .. phrases.Read(Term.Narrow(text), named)];
    }

    private static void AddMentions(Dictionary<string, SkillSource> found, SkillSource source, IEnumerable<SkillMention> mentions)
    {
        foreach (var mention in mentions.Where(mention => !mention.Negated))
        {
            Keep(found, mention.Key, source);
        }
    }

    // A term that the vocabulary does not know as a whole may still name one that it does: 'Java后端开发能力'.
    private void AddTerms(Dictionary<string, SkillSource> found, SkillSource source, IReadOnlyList<string> terms)
    {
        foreach (var (term, key) in terms.Zip(skills.KeysOf(terms)).Where(pair => pair.Second.Length > 0))
        {
            Keep(found, key, source);
            if (skills.Get(key) is null)
            {
                AddInside(found, source, term);
            }
        }
    }

    private void AddInside(Dictionary<string, SkillSource> found, SkillSource source, string term)
    {
        var inside = skills.Find(term);
        AddMentions(found, source, inside);
        if (inside.Count == 0 && skills.Near(term) is { } near)
        {
            Keep(found, near, source);
        }
    }

    private static void Keep(Dictionary<string, SkillSource> found, string key, SkillSource source)
    {
        if (!found.TryGetValue(key, out var held) || held < source)
        {
            found[key] = source;
        }
    }
}
