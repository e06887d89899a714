using JobAlliance.Core.Matching;

namespace JobAlliance.Core.Market.Embedded.Snapshots;

/// <summary>Profiles in one block of bytes, every text once: the block is read by itself, so that several are read at once.</summary>
internal sealed class BlockWriter
{
    private readonly MemoryStream body = new();
    private readonly SnapshotWriter writer;
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    public BlockWriter() => writer = new SnapshotWriter(body);

    public void Number(int number) => writer.Number(number);

    public void Number(long number) => writer.Number(number);

    public void Id(Guid id) => writer.Id(id);

    public void Flag(bool flag) => writer.Number(flag ? 1 : 0);

    /// <summary>A number that may be missing.</summary>
    public void Optional(int? number)
    {
        Flag(number is not null);
        if (number is { } given)
        {
            writer.Number(given);
        }
    }

    public void Day(DateOnly? day) => Optional(day?.DayNumber);

    public void Text(string? text)
    {
        if (text is not null && !numbers.ContainsKey(text))
        {
            numbers.Add(text, numbers.Count + 1);
        }

        writer.Number(text is null ? 0 : numbers[text]);
    }

    public void All<T>(IReadOnlyList<T> items, Action<T> write)
    {
        writer.Number(items.Count);
        for (var i = 0; i < items.Count; i++)
        {
            write(items[i]);
        }
    }

    public void Texts(IReadOnlyList<string> texts) => All(texts, Text);

    public void Key(WeightedKey key)
    {
        Text(key.Key);
        writer.Number(BitConverter.SingleToInt32Bits(key.Weight));
    }

    public byte[] Finish()
    {
        using var whole = new MemoryStream();
        using var begin = new SnapshotWriter(whole);
        begin.Number(numbers.Count);
        foreach (var text in numbers.Keys)
        {
            begin.Text(text);
        }

        body.WriteTo(whole);
        return whole.ToArray();
    }
}
