namespace JobAlliance.Core.Vocabulary.Occupations;

/// <summary>How near any two occupations are, worked out once into a table: by their families, by what is told of them, and, above both, by what was counted.</summary>
internal sealed class OccupationNearness
{
    private const double WithinSector = 0.1;

    private readonly float[] table;
    private readonly int count;

    public OccupationNearness(
        IReadOnlyDictionary<string, OccupationFamily> families,
        IReadOnlyList<Occupation> occupations,
        IReadOnlyDictionary<string, int> indexOf,
        IEnumerable<(string Key, string Other, double Near)> counted
    )
    {
        count = occupations.Count;
        table = new float[count * count];
        for (var a = 0; a < count; a++)
        {
            for (var b = 0; b < count; b++)
            {
                table[(a * count) + b] = (float)Between(families[occupations[a].Family], families[occupations[b].Family]);
            }
        }

        for (var a = 0; a < count; a++)
        {
            SetNear(a, occupations[a].Near, indexOf);
        }

        foreach (var (key, other, near) in counted)
        {
            Set(indexOf[key], indexOf[other], near);
        }
    }

    public double Of(int a, int b) => table[(a * count) + b];

    private static double Between(OccupationFamily a, OccupationFamily b) =>
        a.Key == b.Key ? a.Within
        : Math.Max(a.Near.GetValueOrDefault(b.Key), b.Near.GetValueOrDefault(a.Key)) is > 0 and var near ? near
        : a.Sector == b.Sector ? WithinSector
        : 0;

    private void SetNear(int a, IReadOnlyDictionary<string, double> near, IReadOnlyDictionary<string, int> indexOf)
    {
        table[(a * count) + a] = 1;
        foreach (var (key, weight) in near)
        {
            Set(a, indexOf[key], weight);
        }
    }

    private void Set(int a, int b, double near) => table[(a * count) + b] = table[(b * count) + a] = (float)near;
}
