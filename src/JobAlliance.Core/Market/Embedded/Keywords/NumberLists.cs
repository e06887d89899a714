using JobAlliance.Core.Market.Embedded.Snapshots;

namespace JobAlliance.Core.Market.Embedded.Keywords;

/// <summary>A short list of numbers for every document: the lists one after the other, and where each ends.</summary>
internal sealed class NumberLists(int[] numbers, int[] ends)
{
    public ReadOnlySpan<int> this[int document] =>
        numbers.AsSpan(document == 0 ? 0 : ends[document - 1], ends[document] - (document == 0 ? 0 : ends[document - 1]));

    public static NumberLists Read(SnapshotReader from) => new(from.Array<int>(), from.Array<int>());

    public void Write(SnapshotWriter to)
    {
        to.Array(numbers);
        to.Array(ends);
    }

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

    public static NumberLists Merge<TPart>(MergeOrder<TPart> order, Func<TPart, NumberLists> column)
    {
        var columns = order.Parts.Select(column).ToArray();
        var ends = new int[order.Documents.Length];
        List<int> numbers = [];
        for (var i = 0; i < ends.Length; i++)
        {
            numbers.AddRange(columns[order.Documents[i].Part][order.Documents[i].Document]);
            ends[i] = numbers.Count;
        }

        return new NumberLists([.. numbers], ends);
    }
}
