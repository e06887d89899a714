namespace JobAlliance.Core.Market.Embedded.Keywords;

/// <summary>A short list of numbers for every document: the lists one after the other, and where each ends.</summary>
internal sealed class NumberLists(int[] numbers, int[] ends)
{
    public ReadOnlySpan<int> this[int document] =>
        numbers.AsSpan(document == 0 ? 0 : ends[document - 1], ends[document] - (document == 0 ? 0 : ends[document - 1]));

    public static NumberLists Build(IEnumerable<IEnumerable<int>> lists)
    {
        List<int> numbers = [];
        List<int> ends = [];
        foreach (var list in lists)
        {
            numbers.AddRange(list);
            ends.Add(numbers.Count);
        }

        return new NumberLists([.. numbers], [.. ends]);
    }

    public static NumberLists Merge<TColumns>(IReadOnlyList<KeptDocuments<TColumns>> parts, Func<TColumns, NumberLists> column)
    {
        List<int> numbers = [];
        var ends = new int[parts.Sum(part => part.Documents.Length)];
        var next = 0;
        foreach (var (columns, documents) in parts)
        {
            var source = column(columns);
            foreach (var document in documents)
            {
                numbers.AddRange(source[document]);
                ends[next++] = numbers.Count;
            }
        }

        return new NumberLists([.. numbers], ends);
    }
}
