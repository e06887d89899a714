using System.Numerics;

namespace JobAlliance.Core.Market.Embedded.Keywords;

/// <summary>Finds a document of a segment by its id: open addressing over the segment's own array of ids, four bytes a slot.</summary>
internal sealed class IdTable
{
    private readonly Guid[] ids;
    private readonly int[] slots;
    private readonly int mask;

    public IdTable(Guid[] ids)
    {
        this.ids = ids;
        slots = new int[BitOperations.RoundUpToPowerOf2((uint)(ids.Length + (ids.Length >> 1) + 1))];
        mask = slots.Length - 1;
        for (var document = 0; document < ids.Length; document++)
        {
            slots[SlotFor(ids[document])] = document + 1;
        }
    }

    /// <summary>The document with this id, or -1.</summary>
    public int Find(Guid id) => slots[SlotFor(id)] - 1;

    private int SlotFor(Guid id)
    {
        var slot = id.GetHashCode() & mask;
        while (slots[slot] != 0 && ids[slots[slot] - 1] != id)
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }
}
