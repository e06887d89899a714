using JobAlliance.Core.Vocabulary.Majors;
using JobAlliance.Core.Vocabulary.Places;
using JobAlliance.Core.Vocabulary.Skills;

namespace JobAlliance.Core.Vocabulary;

/// <summary>
/// What the labour market's words mean: skills, places, majors, universities and industries, from the data files beside this code.
/// Immutable and safe for many threads; load it once. Texts that follow a grammar have readers of their own:
/// <see cref="Texts.SalaryText"/>, <see cref="Texts.ExperienceText"/>, <see cref="Texts.DegreeText"/>, <see cref="Texts.EmploymentTypeText"/>,
/// <see cref="Texts.GraduationText"/>.
/// </summary>
public sealed class MarketVocabulary
{
    private MarketVocabulary() { }

    public SkillVocabulary Skills { get; } = SkillVocabulary.Load();

    public PlaceVocabulary Places { get; } = PlaceVocabulary.Load();

    public MajorVocabulary Majors { get; } = MajorVocabulary.Load();

    public UniversityVocabulary Universities { get; } = UniversityVocabulary.Load();

    public IndustryVocabulary Industries { get; } = IndustryVocabulary.Load();

    /// <summary>Reads the embedded data files. Throws <see cref="InvalidOperationException"/> when they contradict each other, which a test would have shown.</summary>
    public static MarketVocabulary Load() => new();

    /// <summary>Every skill named in a text, with what the text says about it.</summary>
    public IReadOnlyList<SkillMention> FindSkills(string text) => Skills.Find(text);

    /// <summary>The key of a single term; the normalised term itself when the vocabulary does not know it.</summary>
    public string SkillKey(string term) => Skills.KeyOf(term);
}
