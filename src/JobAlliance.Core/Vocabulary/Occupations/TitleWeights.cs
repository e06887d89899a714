namespace JobAlliance.Core.Vocabulary.Occupations;

/// <summary>What has been found in one title, and what of it is told in the end.</summary>
internal sealed class TitleWeights(OccupationNearness nearness)
{
    private const float ASpecialOne = 0.5f;
    private const float Widened = 0.8f;
    private const float Unrelated = 0.3f;
    private const float LeastUnrelated = 0.75f;
    private const float LeastOfBest = 0.4f;

    private readonly Dictionary<int, Told> told = [];
    private readonly Dictionary<int, float> heads = [];
    private readonly HashSet<int> before = [];

    public bool IsEmpty => told.Count == 0;

    public bool Any(Func<int, float, bool> holds) => told.Any(pair => holds(pair.Key, pair.Value.Weight));

    /// <param name="occupation">Its number.</param>
    /// <param name="weight">How surely, 0..1.</param>
    /// <param name="length">How much of the title named it: of two that are equally sure, the longer name says more.</param>
    /// <param name="part">Where its name stands.</param>
    public void Add(int occupation, float weight, float length, TitlePart part)
    {
        var known = told.GetValueOrDefault(occupation);
        told[occupation] = new Told(Math.Max(known.Weight, weight), Math.Max(known.Length, length));
        if (part == TitlePart.Head)
        {
            heads[occupation] = Math.Max(heads.GetValueOrDefault(occupation), weight);
        }
        else if (part == TitlePart.Before)
        {
            before.Add(occupation);
        }
    }

    /// <summary>What stands before the head and is a kind of its work says which kind: Python后端开发 is Python development first.</summary>
    public void Specify()
    {
        foreach (var (head, weight) in heads)
        {
            var kinds = before.Where(kind => !heads.ContainsKey(kind) && nearness.Of(kind, head) >= ASpecialOne).Order();
            if (kinds.Any() && kinds.MaxBy(kind => told[kind].Weight) is var special)
            {
                told[special] = told[special] with { Weight = Math.Max(told[special].Weight, weight) };
                told[head] = told[head] with { Weight = Math.Min(told[head].Weight, Widened * weight) };
            }
        }
    }

    public void Remove(Func<int, float, bool> holds)
    {
        foreach (var (occupation, _) in told.Where(pair => holds(pair.Key, pair.Value.Weight)).ToList())
        {
            told.Remove(occupation);
        }
    }

    /// <summary>The best first; without what is far from the best and weaker: it came by a word that means something else here.</summary>
    public IEnumerable<(int Occupation, float Weight)> Best(int most)
    {
        var sorted = told.OrderByDescending(pair => pair.Value.Weight)
            .ThenByDescending(pair => pair.Value.Length)
            .ThenBy(pair => pair.Key)
            .Select(pair => (Occupation: pair.Key, pair.Value.Weight))
            .ToList();
        var best = sorted[0];
        return sorted
            .Where(one => one.Weight >= best.Weight * (nearness.Of(best.Occupation, one.Occupation) < Unrelated ? LeastUnrelated : LeastOfBest))
            .Take(most);
    }

    private readonly record struct Told(float Weight, float Length);
}

/// <summary>Where the name of an occupation stands in a title.</summary>
internal enum TitlePart
{
    /// <summary>Nowhere: another name is like it.</summary>
    None,

    /// <summary>At the end, which names the work.</summary>
    Head,

    /// <summary>Before the end, which says what kind of work.</summary>
    Before,

    /// <summary>运营专员 in 内容运营专员: what a longer name has left over.</summary>
    Rest,
}
