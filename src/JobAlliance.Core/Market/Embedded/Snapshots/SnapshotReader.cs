using System.Runtime.InteropServices;

namespace JobAlliance.Core.Market.Embedded.Snapshots;

/// <summary>Reads what <see cref="SnapshotWriter"/> wrote. Throws <see cref="EndOfStreamException"/> where the bytes end too soon.</summary>
internal sealed class SnapshotReader(Stream stream) : IDisposable
{
    private readonly BinaryReader reader = new(stream);

    public int Number() => reader.Read7BitEncodedInt();

    public long LongNumber() => reader.Read7BitEncodedInt64();

    public string Text() => reader.ReadString();

    public Guid Id() => new(reader.ReadBytes(16));

    public T[] Array<T>()
        where T : unmanaged
    {
        var items = new T[Number()];
        stream.ReadExactly(MemoryMarshal.AsBytes(items.AsSpan()));
        return items;
    }

    public void Dispose() => reader.Dispose();
}
