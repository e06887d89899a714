using JobAlliance.Core.Matching;
using JobAlliance.Core.Vocabulary.Titles;

namespace JobAlliance.Core.Vocabulary.Occupations;

/// <summary>
/// Reads occupations out of titles by the longest names that stand in them. The end of a title names the work, what stands before only says which kind:
/// a name at the end counts whole, one before it less. What stands in brackets is read as if it stood before: 检验员(化学) is 化学检验员.
/// </summary>
internal sealed class OccupationReader
{
    private const float BeforeTheEnd = 0.7f;
    private const float Rest = 0.8f;
    private const float LeastCover = 0.35f;
    private const float Nearly = 0.85f;
    private const float WellNamed = 0.9f;
    private const float Whole = 0.99f;
    private const float LeastTold = 0.4f;
    private const int MostKeys = 4;

    /// <summary>Occupations of nothing in particular: they tell only where nothing else does.</summary>
    private static readonly HashSet<string> General = ["engineer", "intern", "management-trainee", "operations-manager"];

    private readonly IReadOnlyList<Occupation> occupations;
    private readonly OccupationNearness nearness;
    private readonly NameTrie names;
    private readonly OccupationNameIndex nearNames;

    public OccupationReader(IReadOnlyList<Occupation> occupations, OccupationNearness nearness)
    {
        (this.occupations, this.nearness) = (occupations, nearness);
        names = OccupationNames.TrieOf(occupations, General);
        nearNames = new OccupationNameIndex(occupations);
    }

    public IReadOnlyList<WeightedKey> Read(string title)
    {
        var (core, asides) = TitleText.Of(title);
        var weights = new TitleWeights(nearness);
        var (whole, isSpecial) = (core, false);
        foreach (var aside in asides.Where(aside => aside.Quiet.Length > 0))
        {
            whole = core.After(aside);
            isSpecial |= Weigh(new TitleWords(whole), aside.Text.Length, weights);
        }

        if (!isSpecial)
        {
            Weigh(new TitleWords(core), 0, weights);
        }

        if (weights.IsEmpty)
        {
            Weigh(new TitleWords(core, isAllSaid: true), 0, weights);
        }

        weights.Specify();
        AddNear(whole, weights);
        return Told(weights, core.Quiet);
    }

    /// <summary>What is not well named by any name as it stands may be near to one in other words.</summary>
    private void AddNear(TitleText text, TitleWeights weights)
    {
        if (weights.Any((occupation, weight) => weight >= (IsGeneral(occupation) ? Whole : WellNamed)))
        {
            return;
        }

        foreach (var (occupation, likeness) in nearNames.Near(TitleUnits.Of(text.Quiet)))
        {
            weights.Add(occupation, Nearly * (float)likeness, 0, TitlePart.None);
        }
    }

    private WeightedKey[] Told(TitleWeights weights, string unknown)
    {
        if (weights.Any((occupation, _) => !IsGeneral(occupation)))
        {
            weights.Remove((occupation, weight) => IsGeneral(occupation) && weight < Whole);
        }

        return weights.Any((_, weight) => weight >= LeastTold)
                ? [.. weights.Best(MostKeys).Select(one => new WeightedKey(occupations[one.Occupation].Key, MathF.Round(one.Weight, 3)))]
            : unknown.Length > 0 ? [new WeightedKey(unknown, 1)]
            : [];
    }

    private bool IsGeneral(int occupation) => General.Contains(occupations[occupation].Key);

    /// <summary>Whether a name at the end goes over <paramref name="seam"/>, the offset at which what stood in brackets meets the rest.</summary>
    private bool Weigh(TitleWords words, int seam, TitleWeights weights)
    {
        var isOverSeam = false;
        var found = names.Find(words.Units).FindAll(name => words.SaidIn(name.Start, name.End) > 0);
        for (var at = 0; at < found.Count; at++)
        {
            var (name, part) = (found[at], PartOf(words, found, at));
            var length = words.LengthOf(name.Start, name.End);
            var cover = name.TellsAloneOnly ? length / words.AllSaid : Math.Min(1, LeastCover + (length / words.Said));
            var weight =
                cover
                * (
                    part == TitlePart.Before ? BeforeTheEnd
                    : part == TitlePart.Rest ? Rest
                    : 1
                );
            name.Occupations!.ForEach(occupation => weights.Add(occupation, weight, length, part));
            isOverSeam |= part == TitlePart.Head && seam > 0 && words.IsOver(name.Start, name.End, seam);
        }

        return isOverSeam;
    }

    /// <summary>
    /// Of two names that overlap, the first is the work and the second what it has left over (内容运营 and 运营专员 in 内容运营专员, 嵌入式软件 and 软件工程师), but
    /// where only the second says how high one stands, it is the work: 诉讼律师 and 律师助理.
    /// </summary>
    private static TitlePart PartOf(TitleWords words, List<NameFound> found, int at)
    {
        bool IsMore(NameFound first, NameFound second) =>
            second.Start < first.End && (second.TellsAloneOnly || !words.HasLevel(second.End) || words.HasLevel(first.End));
        var name = found[at];
        var isHead = words.IsHead(name.End);
        return at > 0 && isHead && IsMore(found[at - 1], name) ? TitlePart.Rest
            : at + 1 < found.Count && words.IsHead(found[at + 1].End) && found[at + 1].Start < name.End
                ? IsMore(name, found[at + 1]) ? TitlePart.Head
                    : TitlePart.Before
            : isHead ? TitlePart.Head
            : TitlePart.Before;
    }
}
