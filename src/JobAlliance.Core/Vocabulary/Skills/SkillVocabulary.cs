using System.Collections.Frozen;
using JobAlliance.Core.Matching;

namespace JobAlliance.Core.Vocabulary.Skills;

/// <summary>Skills of all trades with their names in Chinese and English. Immutable and safe for many threads.</summary>
public sealed class SkillVocabulary
{
    private readonly FrozenDictionary<string, int> indexes;
    private readonly FrozenDictionary<string, IReadOnlyList<WeightedKey>> shown;
    private readonly FrozenSet<string> concrete;
    private readonly SkillFinder finder;
    private readonly Lazy<SkillNameIndex> nearNames;
    private readonly Lazy<FrozenDictionary<string, IReadOnlyList<WeightedKey>>> showing;

    private SkillVocabulary(List<Skill> skills)
    {
        All = skills;
        indexes = skills.Index().ToFrozenDictionary(pair => pair.Item.Key, pair => pair.Index, StringComparer.Ordinal);
        shown = SkillNearness.Read(skills);
        concrete = VocabularyFiles
            .Lines("concrete.txt")
            .SelectMany(line => line.Split(',', StringSplitOptions.TrimEntries))
            .ToFrozenSet(StringComparer.Ordinal);
        finder = SkillFinder.Create(skills, indexes);
        nearNames = new Lazy<SkillNameIndex>(() => new SkillNameIndex(skills));
        showing = new(() => Reversed(shown));
    }

    public IReadOnlyList<Skill> All { get; }

    internal static SkillVocabulary Load() => new([.. SkillFile.ReadAll()]);

    /// <summary>The skill of a key; null when the vocabulary does not know it.</summary>
    public Skill? Get(string key) => indexes.TryGetValue(key, out var index) ? All[index] : null;

    /// <summary>Something that is asked for wherever a posting names it (AutoCAD), not a field of work (interior design) whose name may only describe.</summary>
    public bool IsConcrete(string key) => concrete.Contains(key);

    /// <summary>Every skill named in a text, in the order of the text, with what the text says about it.</summary>
    public IReadOnlyList<SkillMention> Find(string text) => finder.Find(text);

    /// <summary>The key of a single term ('Spring框架': <c>spring</c>); the normalised term itself when the vocabulary does not know it.</summary>
    public string KeyOf(string term) => finder.KeyOf(term, []);

    /// <summary>The keys of terms that stand side by side: an ambiguous one ('AI' beside 'PS') is told by the others and by the text around.</summary>
    public IReadOnlyList<string> KeysOf(IReadOnlyList<string> terms, string around = "") => finder.KeysOf(terms, around);

    /// <summary>The key of the skill that has nearly the same name as a term of other words; null when none is near.</summary>
    public string? Near(string term) => nearNames.Value.Near(term);

    /// <summary>
    /// What somebody who has the skill can be expected to do as well, with the strength 0..1, strongest first: what it implies (Spring Boot shows Java) and,
    /// weaker, what is nearly the same or a usual part of it. Never the skill itself.
    /// </summary>
    public IReadOnlyList<WeightedKey> ImpliedBy(string key) => shown.GetValueOrDefault(key, []);

    /// <summary>The skills that show this one (<see cref="ImpliedBy"/>), strongest first.</summary>
    public IReadOnlyList<WeightedKey> Implying(string key) => showing.Value.GetValueOrDefault(key, []);

    private static FrozenDictionary<string, IReadOnlyList<WeightedKey>> Reversed(FrozenDictionary<string, IReadOnlyList<WeightedKey>> shown) =>
        shown
            .SelectMany(pair => pair.Value.Select(implied => (implied.Key, By: new WeightedKey(pair.Key, implied.Weight))))
            .GroupBy(pair => pair.Key, pair => pair.By)
            .ToFrozenDictionary(
                group => group.Key,
                IReadOnlyList<WeightedKey> (group) => [.. group.OrderByDescending(by => by.Weight).ThenBy(by => by.Key, StringComparer.Ordinal)],
                StringComparer.Ordinal
            );
}
