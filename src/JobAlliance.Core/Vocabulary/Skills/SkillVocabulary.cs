using System.Collections.Frozen;
using JobAlliance.Core.Matching;
using JobAlliance.Core.Vocabulary.Names;

namespace JobAlliance.Core.Vocabulary.Skills;

/// <summary>Skills of all trades with their names in Chinese and English. Immutable and safe for many threads.</summary>
public sealed class SkillVocabulary
{
    private readonly FrozenDictionary<string, int> indexes;
    private readonly FrozenDictionary<string, IReadOnlyList<WeightedKey>> implied;
    private readonly SkillFinder finder;

    private SkillVocabulary(List<Skill> skills)
    {
        All = skills;
        indexes = skills.Index().ToFrozenDictionary(pair => pair.Item.Key, pair => pair.Index, StringComparer.Ordinal);
        implied = skills.ToFrozenDictionary(skill => skill.Key, skill => Closure(skill), StringComparer.Ordinal);
        finder = SkillFinder.Create(skills, indexes);
    }

    public IReadOnlyList<Skill> All { get; }

    internal static SkillVocabulary Load() => new([.. SkillFile.ReadAll()]);

    /// <summary>The skill of a key; null when the vocabulary does not know it.</summary>
    public Skill? Get(string key) => indexes.TryGetValue(key, out var index) ? All[index] : null;

    /// <summary>Every skill named in a text, in the order of the text, with what the text says about it.</summary>
    public IReadOnlyList<SkillMention> Find(string text) => finder.Find(text);

    /// <summary>The key of a single term ('Spring框架': <c>spring</c>); the normalised term itself when the vocabulary does not know it.</summary>
    public string KeyOf(string term) => finder.KeyOf(term, []);

    /// <summary>The keys of terms that stand side by side: an ambiguous one ('AI' beside 'PS') is told by the others and by the text around.</summary>
    public IReadOnlyList<string> KeysOf(IReadOnlyList<string> terms, string around = "") => finder.KeysOf(terms, around);

    /// <summary>What somebody who has the skill can do as well, directly or not, with the strength 0..1, strongest first.</summary>
    public IReadOnlyList<WeightedKey> ImpliedBy(string key) => implied.GetValueOrDefault(key, []);

    private IReadOnlyList<WeightedKey> Closure(Skill skill)
    {
        Dictionary<string, float> reached = [];
        Queue<WeightedKey> open = new(skill.Implies);
        while (open.TryDequeue(out var next))
        {
            if (next.Key == skill.Key || reached.GetValueOrDefault(next.Key) >= next.Weight)
            {
                continue;
            }
            reached[next.Key] = next.Weight;
            foreach (var further in Get(next.Key)?.Implies ?? throw Unknown(skill.Key, next.Key))
            {
                open.Enqueue(new WeightedKey(further.Key, further.Weight * next.Weight));
            }
        }
        return [.. reached.Select(pair => new WeightedKey(pair.Key, pair.Value)).OrderByDescending(implied => implied.Weight)];
    }

    private static InvalidOperationException Unknown(string skill, string implied) =>
        new($"The skill {skill} implies {implied}, which is in no list.");
}
