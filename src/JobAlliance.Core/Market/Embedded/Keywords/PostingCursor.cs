namespace JobAlliance.Core.Market.Embedded.Keywords;

/// <summary>Walks the occurrences of a term block by block.</summary>
internal sealed class PostingCursor
{
    private readonly uint[] buffer = new uint[PostingBlocks.Size];
    private byte[] blocks = [];
    private int next;
    private int left;
    private int position;
    private int filled;

    /// <summary>The bit of the term in the plan.</summary>
    public ulong Bit { get; private set; }

    /// <summary>The term's weight: its inverse document frequency.</summary>
    public float Weight { get; private set; }

    /// <summary>The document at which the cursor stands; int.MaxValue at the end.</summary>
    public int Document => position < filled ? (int)(buffer[position] >> PostingBlocks.FrequencyBits) : int.MaxValue;

    public void Open(TermIndex index, TermEntry entry, ulong bit, float weight)
    {
        (blocks, next, left) = (index.Blocks, entry.Offset, entry.Count);
        (Bit, Weight) = (bit, weight);
        Fill();
    }

    /// <summary>The occurrences before document <paramref name="end"/> that lie in the block at hand; moves behind them. Empty when there are none left before it.</summary>
    public ReadOnlySpan<uint> TakeBefore(int end)
    {
        if (position == filled)
        {
            Fill();
        }

        var from = position;
        var limit = (uint)end << PostingBlocks.FrequencyBits;
        if (filled > 0 && buffer[filled - 1] < limit)
        {
            position = filled;
        }
        else
        {
            while (position < filled && buffer[position] < limit)
            {
                position++;
            }
        }

        return buffer.AsSpan(from, position - from);
    }

    /// <summary>Reads the next block if the one at hand is used up.</summary>
    public void Settle()
    {
        if (position == filled)
        {
            Fill();
        }
    }

    private void Fill()
    {
        (position, filled) = (0, Math.Min(PostingBlocks.Size, left));
        if (filled > 0)
        {
            next = PostingBlocks.Read(blocks, next, filled, buffer);
            left -= filled;
        }
    }
}
