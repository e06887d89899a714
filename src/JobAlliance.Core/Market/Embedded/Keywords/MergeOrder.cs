namespace JobAlliance.Core.Market.Embedded.Keywords;

/// <summary>The documents that a merge keeps, in their new order.</summary>
/// <param name="Parts">What is merged.</param>
/// <param name="Documents">For each new document, its part and its place there.</param>
internal sealed record MergeOrder<TPart>(IReadOnlyList<TPart> Parts, (int Part, int Document)[] Documents)
{
    public MergeOrder<TOther> Select<TOther>(Func<TPart, TOther> of) => new([.. Parts.Select(of)], Documents);

    /// <summary>One column in the new order.</summary>
    public T[] Gather<T>(Func<TPart, T[]> column)
    {
        var columns = Parts.Select(column).ToArray();
        var gathered = new T[Documents.Length];
        for (var i = 0; i < gathered.Length; i++)
        {
            gathered[i] = columns[Documents[i].Part][Documents[i].Document];
        }

        return gathered;
    }

    /// <summary>For every part, the new place of each of its documents; -1 for one that is left out.</summary>
    /// <param name="count">How many documents a part has.</param>
    public int[][] NewPlaces(Func<TPart, int> count)
    {
        var places = Parts.Select(part => new int[count(part)]).ToArray();
        Array.ForEach(places, part => Array.Fill(part, -1));
        for (var i = 0; i < Documents.Length; i++)
        {
            places[Documents[i].Part][Documents[i].Document] = i;
        }

        return places;
    }
}
