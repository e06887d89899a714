namespace JobAlliance.Core.Market.Embedded.Keywords;

/// <summary>Bytes added one span after the other.</summary>
internal sealed class ByteBuffer
{
    private byte[] bytes = new byte[256];

    public int Length { get; private set; }

    public void Add(ReadOnlySpan<byte> more)
    {
        if (Length + more.Length > bytes.Length)
        {
            Array.Resize(ref bytes, (int)Math.Min(Array.MaxLength, Math.Max(Length + (long)more.Length, bytes.Length * 2L)));
        }

        more.CopyTo(bytes.AsSpan(Length));
        Length += more.Length;
    }

    public byte[] ToArray() => bytes.AsSpan(0, Length).ToArray();
}
