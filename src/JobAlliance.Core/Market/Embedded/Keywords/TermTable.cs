using System.Numerics;
using System.Text;
using JobAlliance.Core.Market.Embedded.Snapshots;

namespace JobAlliance.Core.Market.Embedded.Keywords;

/// <summary>Terms and their entries: the terms' UTF-8 one after the other, and open addressing over them. A third of what a dictionary of strings takes.</summary>
internal sealed class TermTable(byte[] text, int[] ends, TermEntry[] entries)
{
    private const int LongestTerm = 1024;
    private readonly int[] slots = Slots(text, ends);

    public int Count => entries.Length;

    public static TermTable Read(SnapshotReader from) => new(from.Array<byte>(), from.Array<int>(), from.Array<TermEntry>());

    public void Write(SnapshotWriter to)
    {
        to.Array(text);
        to.Array(ends);
        to.Array(entries);
    }

    public TermEntry this[int term] => entries[term];

    public ReadOnlySpan<byte> Text(int term) => Slice(text, ends, term);

    public bool TryFind(string term, out TermEntry entry)
    {
        Span<byte> utf8 = stackalloc byte[LongestTerm];
        if (!Encoding.UTF8.TryGetBytes(term, utf8, out var length))
        {
            entry = default;
            return false;
        }

        return TryFind(utf8[..length], out entry);
    }

    public bool TryFind(ReadOnlySpan<byte> term, out TermEntry entry)
    {
        var mask = slots.Length - 1;
        for (var slot = Hash(term) & mask; slots[slot] != 0; slot = (slot + 1) & mask)
        {
            if (Text(slots[slot] - 1).SequenceEqual(term))
            {
                entry = entries[slots[slot] - 1];
                return true;
            }
        }

        entry = default;
        return false;
    }

    private static ReadOnlySpan<byte> Slice(byte[] text, int[] ends, int term) => text.AsSpan((term == 0 ? 0 : ends[term - 1])..ends[term]);

    private static int[] Slots(byte[] text, int[] ends)
    {
        var slots = new int[BitOperations.RoundUpToPowerOf2((uint)(ends.Length + (ends.Length >> 2) + 1))];
        for (var term = 0; term < ends.Length; term++)
        {
            var slot = Hash(Slice(text, ends, term)) & (slots.Length - 1);
            while (slots[slot] != 0)
            {
                slot = (slot + 1) & (slots.Length - 1);
            }

            slots[slot] = term + 1;
        }

        return slots;
    }

    /// <summary>FNV-1a (Fowler, Noll and Vo), its bits mixed once more.</summary>
    private static int Hash(ReadOnlySpan<byte> term)
    {
        var hash = 2166136261u;
        foreach (var unit in term)
        {
            hash = (hash ^ unit) * 16777619u;
        }

        return (int)(hash ^ (hash >> 15));
    }
}
