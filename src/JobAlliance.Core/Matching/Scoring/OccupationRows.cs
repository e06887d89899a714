namespace JobAlliance.Core.Matching.Scoring;

/// <summary>The similarities of all occupations that are near to any other, a row each. Their numbers are the first that the interner gives.</summary>
internal sealed class OccupationRows
{
    private readonly float[] similarities;
    private readonly int width;

    public OccupationRows(ScoringVocabulary vocabulary, Interner occupations)
    {
        foreach (var key in vocabulary.Occupations)
        {
            occupations.Of(key);
        }

        width = occupations.Count;
        similarities = new float[width * width];
        for (var a = 1; a < width; a++)
        {
            for (var b = 1; b < width; b++)
            {
                similarities[(a * width) + b] = a == b ? 1 : (float)vocabulary.OccupationSimilarity(occupations[a], occupations[b]);
            }
        }
    }

    public float this[int a, int b] => a < width && b < width ? similarities[(a * width) + b] : 0;

    public ReadOnlySpan<float> Row(int occupation) => occupation < width ? similarities.AsSpan(occupation * width, width) : [];
}
