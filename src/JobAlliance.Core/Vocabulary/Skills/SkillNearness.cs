using System.Collections.Frozen;
using System.Globalization;
using JobAlliance.Core.Matching;

namespace JobAlliance.Core.Vocabulary.Skills;

/// <summary>
/// What holding a skill shows of others. Implications multiply along their way. Backwards an implication is weaker, 2.6 w - 1.6: 0.95 gives 0.87,
/// 0.9 gives 0.74 and 0.8 gives 0.48: who does venipuncture draws blood, who knows Java need not know Spring. Two parts of one whole show
/// each other by the product and <see cref="Siblings"/>. Certificates and languages are shown by nothing but what implies them. Where it was counted how often
/// two skills are names of one requirement (<c>near.tsv</c>), that goes before all of this.
/// </summary>
internal static class SkillNearness
{
    private const float Least = 0.3f;
    private const float LeastImplied = 0.15f;
    private const float Siblings = 0.6f;

    public static FrozenDictionary<string, IReadOnlyList<WeightedKey>> Read(List<Skill> skills)
    {
        var byKey = skills.ToDictionary(skill => skill.Key, StringComparer.Ordinal);
        var parts = skills
            .Where(skill => skill.Kind is not (SkillKind.Certificate or SkillKind.Language))
            .SelectMany(skill => skill.Implies.Select(implied => (Whole: implied.Key, Part: new WeightedKey(skill.Key, Backwards(implied.Weight)))))
            .Where(pair => pair.Part.Weight >= Least)
            .ToLookup(pair => pair.Whole, pair => pair.Part, StringComparer.Ordinal);
        var counted = Counted().ToLookup(pair => pair.Skill, pair => pair.Near, StringComparer.Ordinal);
        return skills.ToFrozenDictionary(skill => skill.Key, skill => Shown(skill, byKey, parts, counted[skill.Key]), StringComparer.Ordinal);
    }

    /// <summary>Both ways of every pair.</summary>
    private static IEnumerable<(string Skill, WeightedKey Near)> Counted()
    {
        foreach (var row in VocabularyFiles.Rows("near.tsv"))
        {
            var strength = float.Parse(row[2], CultureInfo.InvariantCulture);
            yield return (row[0], new WeightedKey(row[1], strength));
            yield return (row[1], new WeightedKey(row[0], strength));
        }
    }

    private static float Backwards(float weight) => weight >= 1 ? 0 : (2.6f * weight) - 1.6f;

    private static IReadOnlyList<WeightedKey> Shown(
        Skill skill,
        Dictionary<string, Skill> byKey,
        ILookup<string, WeightedKey> parts,
        IEnumerable<WeightedKey> counted
    )
    {
        Dictionary<string, float> shown = [];
        Imply(skill, 1, byKey, shown);
        shown.Remove(skill.Key);
        foreach (var part in parts[skill.Key])
        {
            Keep(shown, skill.Key, part.Key, part.Weight);
        }
        foreach (var (part, weight) in skill.Implies.SelectMany(whole => parts[whole.Key].Select(part => (part, whole.Weight))))
        {
            Keep(shown, skill.Key, part.Key, part.Weight * weight * Siblings);
        }
        foreach (var near in counted)
        {
            shown[near.Key] = near.Weight;
        }
        return
        [
            .. shown
                .Where(pair => pair.Value > 0)
                .Select(pair => new WeightedKey(pair.Key, pair.Value))
                .OrderByDescending(pair => pair.Weight)
                .ThenBy(pair => pair.Key, StringComparer.Ordinal),
        ];
    }

    private static void Imply(Skill skill, float strength, Dictionary<string, Skill> byKey, Dictionary<string, float> shown)
    {
        foreach (var implied in skill.Implies)
        {
            var reached = strength * implied.Weight;
            if (!byKey.TryGetValue(implied.Key, out var next))
            {
                throw new InvalidOperationException($"The skill {skill.Key} implies {implied.Key}, which is in no list.");
            }
            if (reached >= LeastImplied && shown.GetValueOrDefault(implied.Key) < reached)
            {
                shown[implied.Key] = reached;
                Imply(next, reached, byKey, shown);
            }
        }
    }

    private static void Keep(Dictionary<string, float> shown, string self, string key, float weight)
    {
        if (key != self && weight >= Least && shown.GetValueOrDefault(key) < weight)
        {
            shown[key] = weight;
        }
    }
}
