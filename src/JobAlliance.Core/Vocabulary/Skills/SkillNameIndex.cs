using System.Collections.Concurrent;
using JobAlliance.Core.Vocabulary.Titles;

namespace JobAlliance.Core.Vocabulary.Skills;

/// <summary>
/// Finds the skill whose name says nearly the same as a term that is no name: 编写用例 and 编写测试用例, 'checking prescriptions' and 'prescription check'.
/// Stems of Latin words, characters and pairs of Chinese characters are compared by cosine, rare ones count more. Safe to share between threads.
/// </summary>
internal sealed class SkillNameIndex
{
    /// <summary>Below this a term names something else too often.</summary>
    private const double Least = 0.74;

    /// <summary>From here on the term is a name, though one that is ambiguous elsewhere.</summary>
    private const double Same = 0.999;

    private const float OfCharacter = 0.6f;
    private const int MostUnits = 14;
    private const int MostKnown = 1 << 18;
    private static readonly HashSet<string> Unsaid =
    [
        "of",
        "the",
        "and",
        "in",
        "for",
        "with",
        "a",
        "an",
        "to",
        "on",
        "or",
        "at",
        "by",
        "skill",
        "skills",
    ];

    private readonly List<(string Key, float Length)> names = [];
    private readonly Dictionary<string, List<(int Name, float Weight)>> lists = [];
    private readonly ConcurrentDictionary<string, string?> known = new(StringComparer.Ordinal);

    public SkillNameIndex(IReadOnlyList<Skill> skills)
    {
        var all = skills
            .Where(skill => skill.Kind != SkillKind.Soft)
            .SelectMany(skill => skill.Names.Select(name => (skill.Key, Parts: PartsOf(name))))
            .Where(name => name.Parts.Count > 0)
            .ToList();
        var rarity = all.SelectMany(name => name.Parts.Keys)
            .GroupBy(part => part)
            .ToDictionary(same => same.Key, same => MathF.Log(1 + (all.Count / (float)same.Count())));
        foreach (var (key, parts) in all)
        {
            foreach (var (part, weight) in parts)
            {
                (lists.TryGetValue(part, out var list) ? list : lists[part] = []).Add((names.Count, weight * rarity[part]));
            }

            names.Add((key, MathF.Sqrt(parts.Sum(part => MathF.Pow(part.Value * rarity[part.Key], 2)))));
        }
    }

    /// <summary>The key of the skill with the nearest name; null when none is near.</summary>
    public string? Near(string term)
    {
        if (known.Count > MostKnown)
        {
            known.Clear();
        }

        return known.GetOrAdd(Term.Normalize(term), Find);
    }

    private string? Find(string term)
    {
        var parts = PartsOf(term);
        if (parts.Count is 0 or > 2 * MostUnits)
        {
            return null;
        }

        var (products, length) = (new Dictionary<int, float>(), 0f);
        foreach (var (part, said) in parts)
        {
            var list = lists.GetValueOrDefault(part, []);
            var weight = said * MathF.Log(1 + (names.Count / MathF.Max(1, list.Count)));
            length += weight * weight;
            foreach (var (name, other) in list)
            {
                products[name] = products.GetValueOrDefault(name) + (weight * other);
            }
        }

        var (best, likeness) = products
            .Select(pair => (pair.Key, Likeness: pair.Value / (MathF.Sqrt(length) * names[pair.Key].Length)))
            .OrderByDescending(near => near.Likeness)
            .ThenBy(near => near.Key)
            .FirstOrDefault();
        return likeness >= Same || (likeness >= Least && !GenericWords.Compose(term)) ? names[best].Key : null;
    }

    private static Dictionary<string, float> PartsOf(string text)
    {
        var units = TitleUnits.Of(text);
        var parts = new Dictionary<string, float>();
        for (var i = 0; i < units.Count; i++)
        {
            if (!TitleUnits.IsHan(units[i]))
            {
                if (!Unsaid.Contains(units[i]) && units[i] != TitleUnits.Boundary)
                {
                    parts[WordStem.Of(units[i])] = 1;
                }

                continue;
            }

            parts[units[i]] = OfCharacter;
            if (i + 1 < units.Count && TitleUnits.IsHan(units[i + 1]))
            {
                parts[units[i] + units[i + 1]] = 1;
            }
        }

        return parts;
    }
}
