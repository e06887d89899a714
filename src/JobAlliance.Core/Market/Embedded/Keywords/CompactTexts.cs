using JobAlliance.Core.Market.Embedded.Snapshots;

namespace JobAlliance.Core.Market.Embedded.Keywords;

/// <summary>
/// The texts of a segment, for highlights: one byte for ASCII, two for Chinese and its punctuation, three for anything else. Two thirds of UTF-8 and
/// cheap to read in any place.
/// </summary>
internal sealed class CompactTexts(byte[] bytes, int[] ends)
{
    /// <summary>Lead bytes 0x80..0xFE with a second byte code U+3000..U+30FF and U+4E00..U+9FFF; 0xFF leads a UTF-16 unit.</summary>
    private const int HanBase = 0x100;

    public long ByteCount => bytes.Length;

    public static CompactTexts Read(SnapshotReader from) => new(from.Array<byte>(), from.Array<int>());

    public void Write(SnapshotWriter to)
    {
        to.Array(bytes);
        to.Array(ends);
    }

    public string Read(int document)
    {
        var source = Slice(document);
        return string.Create(
            CountUnits(source),
            source,
            static (target, from) =>
            {
                for (int at = 0, i = 0; at < from.Length; i++)
                {
                    target[i] = ReadUnit(from, ref at);
                }
            }
        );
    }

    /// <summary>The coded bytes of one text.</summary>
    public ReadOnlySpan<byte> Slice(int document) =>
        bytes.AsSpan(document == 0 ? 0 : ends[document - 1], ends[document] - (document == 0 ? 0 : ends[document - 1]));

    private static int CountUnits(ReadOnlySpan<byte> source)
    {
        var units = 0;
        for (var at = 0; at < source.Length; units++)
        {
            at +=
                source[at] < 0x80 ? 1
                : source[at] == 0xFF ? 3
                : 2;
        }

        return units;
    }

    private static char ReadUnit(ReadOnlySpan<byte> source, ref int at)
    {
        var lead = source[at++];
        if (lead < 0x80)
        {
            return (char)lead;
        }

        if (lead == 0xFF)
        {
            at += 2;
            return (char)((source[at - 2] << 8) | source[at - 1]);
        }

        var code = ((lead - 0x80) << 8) | source[at++];
        return (char)(code < HanBase ? 0x3000 + code : 0x4E00 + code - HanBase);
    }

    /// <summary>Gathers texts one after the other.</summary>
    public sealed class Writer
    {
        private readonly List<int> ends = [];
        private byte[] bytes = new byte[256];
        private int length;

        public void Add(ReadOnlySpan<char> text)
        {
            EnsureRoom(text.Length * 3);
            foreach (var unit in text)
            {
                AddUnit(unit);
            }

            ends.Add(length);
        }

        /// <summary>Adds a text that is coded already.</summary>
        public void AddCoded(ReadOnlySpan<byte> coded)
        {
            EnsureRoom(coded.Length);
            coded.CopyTo(bytes.AsSpan(length));
            length += coded.Length;
            ends.Add(length);
        }

        public CompactTexts Finish() => new(bytes.AsSpan(0, length).ToArray(), [.. ends]);

        private void AddUnit(char unit)
        {
            var code =
                unit is >= '\u3000' and <= '\u30FF' ? unit - 0x3000
                : unit is >= '\u4E00' and <= '\u9FFF' ? unit - 0x4E00 + HanBase
                : -1;
            if (unit < 0x80)
            {
                bytes[length++] = (byte)unit;
            }
            else if (code >= 0)
            {
                bytes[length++] = (byte)(0x80 + (code >> 8));
                bytes[length++] = (byte)code;
            }
            else
            {
                bytes[length++] = 0xFF;
                bytes[length++] = (byte)(unit >> 8);
                bytes[length++] = (byte)unit;
            }
        }

        private void EnsureRoom(int more)
        {
            if (length + more > bytes.Length)
            {
                Array.Resize(ref bytes, (int)Math.Min(Array.MaxLength, Math.Max(length + (long)more, bytes.Length * 2L)));
            }
        }
    }
}
