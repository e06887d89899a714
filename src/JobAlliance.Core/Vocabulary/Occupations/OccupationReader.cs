using JobAlliance.Core.Matching;
using JobAlliance.Core.Vocabulary.Titles;

namespace JobAlliance.Core.Vocabulary.Occupations;

/// <summary>
/// Reads occupations out of titles by the longest names that stand in them. The end of a title names the work, what stands before only says which kind:
/// a name at the end counts whole, one before it less, one in brackets half.
/// </summary>
internal sealed class OccupationReader
{
    private const float BeforeTheEnd = 0.7f;
    private const float Aside = 0.5f;
    private const float LeastCover = 0.35f;
    private const float Nearly = 0.85f;
    private const float WellNamed = 0.9f;
    private const float Whole = 0.99f;
    private const int MostKeys = 4;

    /// <summary>Names of nothing in particular: they tell only where nothing else does.</summary>
    private static readonly HashSet<string> General = ["engineer", "intern", "management-trainee", "operations-manager", "executive-assistant"];

    private readonly IReadOnlyList<Occupation> occupations;
    private readonly NameTrie names = new();
    private readonly OccupationNameIndex nearNames;

    public OccupationReader(IReadOnlyList<Occupation> occupations)
    {
        this.occupations = occupations;
        nearNames = new OccupationNameIndex(occupations);
        for (var index = 0; index < occupations.Count; index++)
        {
            foreach (var name in occupations[index].ChineseNames.Concat(occupations[index].EnglishNames))
            {
                Add(TitleUnits.Of(name.ToLowerInvariant()), index);
            }
        }
    }

    public IReadOnlyList<WeightedKey> Read(string title)
    {
        var (core, aside) = TitleText.Of(title);
        var weights = new Dictionary<int, float>();
        Weigh(core, 1, mustBeSaid: true, weights);
        Weigh(aside, Aside, mustBeSaid: true, weights);
        if (weights.Count == 0)
        {
            Weigh(core, 1, mustBeSaid: false, weights);
        }

        AddNear(core, weights);
        return weights.Count > 0 ? [.. Best(weights)]
            : core.Quiet is { Length: > 0 } unknown ? [new WeightedKey(unknown, 1)]
            : [];
    }

    /// <summary>What is not well named by any name as it stands may be near to one in other words.</summary>
    private void AddNear(TitleText core, Dictionary<int, float> weights)
    {
        if (weights.Any(pair => pair.Value >= (IsGeneral(pair.Key) ? Whole : WellNamed)))
        {
            return;
        }

        foreach (var (occupation, likeness) in nearNames.Near(TitleUnits.Of(core.Quiet)))
        {
            weights[occupation] = Math.Max(weights.GetValueOrDefault(occupation), Nearly * (float)likeness);
        }
    }

    private bool IsGeneral(int occupation) => General.Contains(occupations[occupation].Key);

    private IEnumerable<WeightedKey> Best(Dictionary<int, float> weights) =>
        weights
            .Where(pair => pair.Value >= Whole || !IsGeneral(pair.Key) || weights.Keys.All(IsGeneral))
            .OrderByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key)
            .Take(MostKeys)
            .Select(pair => new WeightedKey(occupations[pair.Key].Key, MathF.Round(pair.Value, 3)));

    private void Weigh(TitleText text, float scale, bool mustBeSaid, Dictionary<int, float> weights)
    {
        var starts = new List<int>();
        var units = TitleUnits.Of(text.Text, starts);
        bool IsSaid(int unit) => units[unit] != TitleUnits.Boundary && (!mustBeSaid || text.Said[starts[unit]]);
        var last = Enumerable.Range(0, units.Count).LastOrDefault(IsSaid, -1);
        var end = TitleSuffix.Start(units[..(last + 1)]);
        var said = Length(units, 0, units.Count, IsSaid);
        foreach (var name in names.Find(units).Where(name => Length(units, name.Start, name.End, IsSaid) > 0))
        {
            var cover = Length(units, name.Start, name.End, _ => true) / said;
            foreach (var occupation in name.Occupations!)
            {
                var weight = scale * Math.Min(1, IsGeneral(occupation) ? cover : LeastCover + cover) * (name.End >= end ? 1 : BeforeTheEnd);
                weights[occupation] = Math.Max(weights.GetValueOrDefault(occupation), weight);
            }
        }
    }

    /// <summary>A Latin word says as much as two characters.</summary>
    private static float Length(List<string> units, int start, int end, Func<int, bool> counts)
    {
        var length = 0f;
        for (var at = start; at < end; at++)
        {
            length +=
                !counts(at) ? 0
                : TitleUnits.IsHan(units[at]) ? 1
                : 2;
        }

        return length;
    }

    /// <summary>A name is found with its suffix and without: 后端开发工程师 and 后端开发.</summary>
    private void Add(List<string> units, int index)
    {
        names.Add(units, index);
        var stem = TitleSuffix.Start(units);
        if (stem < units.Count && Length(units, 0, stem, _ => true) >= 2)
        {
            names.Add(units[..stem], index);
        }
    }
}
