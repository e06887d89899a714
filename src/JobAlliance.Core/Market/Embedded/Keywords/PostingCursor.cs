namespace JobAlliance.Core.Market.Embedded.Keywords;

/// <summary>Walks the occurrences of a term block by block, skipping blocks by the directory.</summary>
internal sealed class PostingCursor
{
    private readonly uint[] buffer = new uint[PostingBlocks.Size];
    private TermIndex? index;
    private TermEntry entry;
    private int block;
    private int position;
    private int filled;

    /// <summary>The number of the term in the plan.</summary>
    public int Term { get; private set; }

    /// <summary>In how many documents of the segment the term occurs.</summary>
    public int Count => entry.Count;

    /// <summary>The document at which the cursor stands; int.MaxValue at the end.</summary>
    public int Document => position < filled ? (int)(buffer[position] >> PostingBlocks.FrequencyBits) : int.MaxValue;

    public uint Frequency => buffer[position] & PostingBlocks.MaximumFrequency;

    /// <summary>Stands at the first occurrence at or behind a document.</summary>
    public void Open(TermIndex of, TermEntry from, int term, int document)
    {
        (index, entry, Term) = (of, from, term);
        (block, position, filled) = (from.FirstBlock - 1, 0, 0);
        Fill(BlockOf(document));
        Advance(document);
    }

    /// <summary>Moves to the first occurrence at or behind a document.</summary>
    public void Advance(int document)
    {
        Settle();
        var target = (uint)document << PostingBlocks.FrequencyBits;
        if (filled == 0 || buffer[position] >= target)
        {
            return;
        }

        if (buffer[filled - 1] < target)
        {
            Fill(BlockOf(document));
        }

        var rest = buffer.AsSpan(position, filled - position);
        var found = rest.BinarySearch(target);
        position += found >= 0 ? found : ~found;
        if (position == filled)
        {
            Fill(block + 1);
        }
    }

    /// <summary>The occurrences before a document that lie in the block at hand, and moves behind them.</summary>
    public ReadOnlySpan<uint> TakeBefore(int document)
    {
        var limit = (uint)document << PostingBlocks.FrequencyBits;
        var from = position;
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
        if (position == filled && filled > 0)
        {
            Fill(block + 1);
        }
    }

    /// <summary>The last block, from the one at hand, that does not begin behind a document.</summary>
    private int BlockOf(int document)
    {
        var (low, high) = (Math.Max(block, entry.FirstBlock), entry.FirstBlock + entry.Blocks - 1);
        while (low < high)
        {
            var middle = (low + high + 1) >> 1;
            (low, high) = index!.FirstDocument(middle) <= document ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    private void Fill(int next)
    {
        (block, position) = (next, 0);
        filled = next < entry.FirstBlock + entry.Blocks ? entry.CountIn(next) : 0;
        if (filled > 0)
        {
            index!.Read(next, buffer.AsSpan(0, filled));
        }
    }
}
