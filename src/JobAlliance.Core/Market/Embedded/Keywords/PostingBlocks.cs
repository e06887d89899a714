using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace JobAlliance.Core.Market.Embedded.Keywords;

/// <summary>
/// How occurrences are kept: blocks of up to 128, each the first document (4 bytes), a width (1 byte), and per occurrence
/// <c>gap to the document before &lt;&lt; 4 | weighted frequency</c> in that many bits. An occurrence in memory is <c>document &lt;&lt; 4 | frequency</c>.
/// </summary>
internal static class PostingBlocks
{
    public const int Size = 128;
    public const int FrequencyBits = 4;
    public const int MaximumFrequency = (1 << FrequencyBits) - 1;
    public const int MaximumDocuments = 1 << (32 - FrequencyBits);
    public const int HeaderLength = 5;

    /// <summary>Room for reading eight bytes at the last occurrence.</summary>
    public const int Slack = 8;

    public static int PayloadLength(int count, int width) => ((count * width) + 7) >> 3;

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
        MemoryMarshal.Write(target.AsSpan(at), occurrences[0] >> FrequencyBits);
        target[at + 4] = (byte)width;
        Pack(target, at + HeaderLength, values[..occurrences.Length], width);
        return at + HeaderLength + PayloadLength(occurrences.Length, width);
    }

    /// <summary>Reads a block into <paramref name="occurrences"/>; answers the position behind it.</summary>
    public static int Read(byte[] source, int at, int count, Span<uint> occurrences)
    {
        ref var start = ref MemoryMarshal.GetArrayDataReference(source);
        var document = Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref start, at)) << FrequencyBits;
        int width = source[at + 4];
        at += HeaderLength;
        var mask = (1UL << width) - 1;
        for (int i = 0, bit = 0; i < count; i++, bit += width)
        {
            var word = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref start, at + (bit >> 3)));
            var value = (uint)((word >> (bit & 7)) & mask);
            document += value & ~(uint)MaximumFrequency;
            occurrences[i] = document | (value & MaximumFrequency);
        }

        return at + PayloadLength(count, width);
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
