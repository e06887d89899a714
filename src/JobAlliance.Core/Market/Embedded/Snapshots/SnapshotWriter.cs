using System.Runtime.InteropServices;

namespace JobAlliance.Core.Market.Embedded.Snapshots;

/// <summary>Writes numbers, texts and whole arrays, as <see cref="SnapshotReader"/> reads them. Arrays are written as they lie in memory.</summary>
internal sealed class SnapshotWriter(Stream stream) : IDisposable
{
    /// <summary>Bytes at once: a stream may copy what it is given.</summary>
    private const int Piece = 1 << 20;

    private readonly BinaryWriter writer = new(stream);

    public void Number(int number) => writer.Write7BitEncodedInt(number);

    public void Number(long number) => writer.Write7BitEncodedInt64(number);

    public void Text(string text) => writer.Write(text);

    public void Id(Guid id) => writer.Write(id.ToByteArray());

    public void Array<T>(T[] items)
        where T : unmanaged
    {
        Number(items.Length);
        writer.Flush();
        for (var bytes = MemoryMarshal.AsBytes(items.AsSpan()); !bytes.IsEmpty; bytes = bytes[Math.Min(Piece, bytes.Length)..])
        {
            stream.Write(bytes[..Math.Min(Piece, bytes.Length)]);
        }
    }

    public void Dispose() => writer.Dispose();
}
