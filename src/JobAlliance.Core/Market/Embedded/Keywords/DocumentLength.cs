using System.Numerics;

namespace JobAlliance.Core.Market.Embedded.Keywords;

/// <summary>A document's length in one byte: exact to 31, then in steps of a sixteenth of the power of two below it.</summary>
internal static class DocumentLength
{
    public const int Codes = 256;

    /// <summary>The largest code whose length is not above <paramref name="length"/>.</summary>
    public static byte Encode(int length)
    {
        if (length < 16)
        {
            return (byte)length;
        }

        var shift = BitOperations.Log2((uint)length) - 4;
        return (byte)Math.Min(Codes - 1, ((shift + 1) << 4) | ((length >> shift) & 15));
    }

    public static int Decode(byte code) => code < 16 ? code : (16 + (code & 15)) << ((code >> 4) - 1);
}
