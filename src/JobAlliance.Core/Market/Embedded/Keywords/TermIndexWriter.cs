namespace JobAlliance.Core.Market.Embedded.Keywords;

/// <summary>Writes a <see cref="TermIndex"/> term by term.</summary>
internal sealed class TermIndexWriter(int expectedTerms)
{
    private readonly Dictionary<string, TermEntry> terms = new(expectedTerms);
    private byte[] blocks = new byte[1024];
    private int length;

    /// <summary>Adds a term with its occurrences, ascending; a term without any is left out.</summary>
    public void Add(string term, ReadOnlySpan<uint> occurrences)
    {
        if (occurrences.IsEmpty)
        {
            return;
        }

        terms.Add(term, new TermEntry(length, occurrences.Length));
        for (; !occurrences.IsEmpty; occurrences = occurrences[Math.Min(PostingBlocks.Size, occurrences.Length)..])
        {
            EnsureRoom();
            length = PostingBlocks.Write(blocks, length, occurrences[..Math.Min(PostingBlocks.Size, occurrences.Length)]);
        }
    }

    public TermIndex Finish()
    {
        terms.TrimExcess();
        return new TermIndex(terms, blocks.AsSpan(0, length + PostingBlocks.Slack).ToArray());
    }

    private void EnsureRoom()
    {
        var needed = length + PostingBlocks.HeaderLength + (PostingBlocks.Size * sizeof(uint)) + PostingBlocks.Slack;
        if (needed > blocks.Length)
        {
            Array.Resize(ref blocks, (int)Math.Min(Array.MaxLength, Math.Max(needed, blocks.Length * 2L)));
        }
    }
}
