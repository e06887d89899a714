using JobAlliance.Core.Vocabulary;

namespace JobAlliance.Core.Market.Embedded.Keywords;

/// <summary>Which numbers of a column a filter lets through; null when the filter is not set.</summary>
internal static class NumberSet
{
    public static bool[]? Of<T>(IReadOnlyList<T> wanted, ValueDictionary<T> values)
        where T : notnull => wanted.Count == 0 ? null : Of(wanted.Select(values.Find), values.Count);

    public static bool[]? Of(IReadOnlyList<EmploymentType> wanted) =>
        wanted.Count == 0 ? null : Of(wanted.Select(type => (int)type + 1), Enum.GetValues<EmploymentType>().Length + 1)[1..];

    public static bool Has(bool[] numbers, int number) => (uint)number < (uint)numbers.Length && numbers[number];

    /// <summary>0 means none and is never wanted.</summary>
    private static bool[] Of(IEnumerable<int> wanted, int count)
    {
        var numbers = new bool[count];
        foreach (var number in wanted)
        {
            numbers[number] = number > 0;
        }

        return numbers;
    }
}
