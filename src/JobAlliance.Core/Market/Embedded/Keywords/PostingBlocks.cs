using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace JobAlliance.Core.Market.Embedded.Keywords;

/// <summary>
/// How occurrences are kept: blocks of up to 128, each a width (1 byte), and per occurrence <c>gap to the document before &lt;&lt; 4 | weighted
/// frequency</c> in that many bits. Each block's first document stands in the directory. In memory an occurrence is <c>document &lt;&lt; 4 | frequency</c>.
/// </summary>
internal static class PostingBlocks
{
    public const int Size = 128;
    public const int FrequencyBits = 4;
    public const int MaximumFrequency = (1 << FrequencyBits) - 1;

    /// <summary>Bytes that a block takes at most.</summary>
    public const int LargestBlock = 1 + (Size * sizeof(uint));

    /// <summary>Room for reading eight bytes at the last occurrence.</summary>
    public const int Slack = 8;

    /// <summary>Writes one block of at most 128 ascending occurrences at <paramref name="at"/>; answers the position behind it.</summary>
    public static int Write(byte[] target, int at, ReadOnlySpan<uint> occurrences)
    {
        var before = occurrences[0] >> FrequencyBits;
        uint all = 0;
        Span<uint> values = stackalloc uint[Size];
        for (var i = 0; i < occurrences.Length; i++)
        {
            var document = occurrences[i] >> FrequencyBits;
            values[i] = ((document - before) << FrequencyBits) | (occurrences[i] & MaximumFrequency);
            all |= values[i];
            before = document;
        }

        var width = 32 - BitOperations.LeadingZeroCount(all);
        target[at] = (byte)width;
        Pack(target, at + 1, values[..occurrences.Length], width);
        return at + 1 + (((occurrences.Length * width) + 7) >> 3);
    }

    /// <summary>Reads a block into <paramref name="occurrences"/>, as many as it is long.</summary>
    public static void Read(byte[] source, int at, int firstDocument, Span<uint> occurrences)
    {
        ref var start = ref MemoryMarshal.GetArrayDataReference(source);
        var document = (uint)firstDocument << FrequencyBits;
        int width = source[at];
        var mask = (1UL << width) - 1;
        var bit = (at + 1L) << 3;
        for (var i = 0; i < occurrences.Length; i++, bit += width)
        {
            var word = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref start, (nint)(bit >> 3)));
            var value = (uint)((word >> (int)(bit & 7)) & mask);
            document += value & ~(uint)MaximumFrequency;
            occurrences[i] = document | (value & MaximumFrequency);
        }
    }

    private static void Pack(byte[] target, int at, ReadOnlySpan<uint> values, int width)
    {
        ulong pending = 0;
        var bits = 0;
        foreach (var value in values)
        {
            pending |= (ulong)value << bits;
            for (bits += width; bits >= 8; bits -= 8)
            {
                target[at++] = (byte)pending;
                pending >>= 8;
            }
        }

        if (bits > 0)
        {
            target[at] = (byte)pending;
        }
    }
}
