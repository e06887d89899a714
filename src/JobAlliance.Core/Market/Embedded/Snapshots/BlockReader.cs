using JobAlliance.Core.Matching;

namespace JobAlliance.Core.Market.Embedded.Snapshots;

/// <summary>Reads a block of <see cref="BlockWriter"/>.</summary>
internal sealed class BlockReader
{
    private readonly SnapshotReader reader;
    private readonly string[] texts;

    public BlockReader(byte[] block)
    {
        reader = new SnapshotReader(new MemoryStream(block));
        texts = new string[reader.Number()];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = reader.Text();
        }
    }

    public int Number() => reader.Number();

    public long LongNumber() => reader.LongNumber();

    public Guid Id() => reader.Id();

    public bool Flag() => reader.Number() != 0;

    public int? Optional() => Flag() ? reader.Number() : null;

    public DateOnly? Day() => Optional() is { } day ? DateOnly.FromDayNumber(day) : null;

    public string? OptionalText() => reader.Number() is > 0 and var number ? texts[number - 1] : null;

    public string Text() => OptionalText() ?? "";

    public T[] All<T>(Func<T> read)
    {
        var items = new T[reader.Number()];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = read();
        }

        return items;
    }

    public string[] Texts() => All(Text);

    public WeightedKey Key() => new(Text(), BitConverter.Int32BitsToSingle(reader.Number()));
}
