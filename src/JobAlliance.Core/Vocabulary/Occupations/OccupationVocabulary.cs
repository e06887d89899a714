using JobAlliance.Core.Matching;
using JobAlliance.Core.Vocabulary.Titles;

namespace JobAlliance.Core.Vocabulary.Occupations;

/// <summary>
/// The occupations of the whole labour market, with their names in Chinese and English, arranged in families. Our own arrangement; the classification of
/// occupations of the People's Republic (职业分类大典) and ISCO-08 were guides. Immutable and safe to share between threads.
/// </summary>
public sealed class OccupationVocabulary
{
    private static readonly Lazy<OccupationVocabulary> Shared = new(() =>
        new OccupationVocabulary(OccupationTable.Families(), OccupationTable.Occupations())
    );

    private readonly Dictionary<string, int> indexOf = [];
    private readonly OccupationReader reader;
    private readonly OccupationNearness nearness;

    private OccupationVocabulary(IReadOnlyList<OccupationFamily> families, IReadOnlyList<Occupation> occupations)
    {
        (Families, All) = (families.ToDictionary(family => family.Key), occupations);
        for (var index = 0; index < occupations.Count; index++)
        {
            indexOf.Add(occupations[index].Key, index);
        }

        nearness = new OccupationNearness(Families, occupations, indexOf, OccupationTable.Counted());
        reader = new OccupationReader(occupations, nearness);
    }

    /// <summary>The vocabulary that this program comes with; read once, at first use.</summary>
    public static OccupationVocabulary Default => Shared.Value;

    public IReadOnlyList<Occupation> All { get; }

    public IReadOnlyDictionary<string, OccupationFamily> Families { get; }

    /// <summary>
    /// The occupations that a title names, best first, weights 0..1: 1 when the title is a name and nothing else. A title that names none gives one key
    /// that is the title's own core, so that two postings of the same unknown work still meet. Empty only for an empty title.
    /// </summary>
    public IReadOnlyList<WeightedKey> Read(string title) => reader.Read(title);

    /// <summary>How senior a title is, in Chinese or English; unknown when it does not say.</summary>
    public Seniority SeniorityOf(string title) => SeniorityReader.Read(title);

    /// <summary>
    /// How near two occupations are, 0..1: 1 for the same, then as the files say for nearly the same work, for one family, for near families;
    /// 0.1 within one sector, else 0. Keys that no file has are near only to themselves.
    /// </summary>
    public double Similarity(string keyA, string keyB) =>
        keyA == keyB ? 1
        : indexOf.TryGetValue(keyA, out var a) && indexOf.TryGetValue(keyB, out var b) ? nearness.Of(a, b)
        : 0;

    /// <summary>The occupation of a key; null for one that is no occupation but an unknown title's core.</summary>
    public Occupation? Find(string key) => indexOf.TryGetValue(key, out var index) ? All[index] : null;
}
